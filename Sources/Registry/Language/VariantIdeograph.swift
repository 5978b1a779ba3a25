/// Forms of one character that a name may be written with in one office and not in the next (髙 and 高).
///
/// Only for search and comparison: a name is kept as written. The groups hold what Japanese family registers and
/// telephone books treat as the same name; being too generous costs a second look, never a person's name.
enum VariantIdeograph {
    /// The form under which the character is searched for; nil when it has no other.
    static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // The first ideograph; kana and letters have no forms.
        scalar.value >= 0x3400 ? commonForms[scalar] : nil
    }

    private static let commonForms: [Unicode.Scalar: Unicode.Scalar] = {
        var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups.split(separator: " ") {
            guard let common = group.unicodeScalars.first else { continue }
            for variant in group.unicodeScalars.dropFirst() { forms[variant] = common }
        }
        return forms
    }()

    /// Groups apart by a space; the first of each is the common form.
    private static let groups = """
        高髙 崎﨑嵜 徳德 浜濱濵 辺邊邉 斎斉齋齊 沢澤 広廣 桜櫻 国國 島嶋嶌 富冨 吉𠮷 真眞 恵惠 竜龍 滝瀧 \
        槙槇 渕淵渊 峰峯 曽曾 栄榮 実實 寿壽 関關 黒黑 緑綠 静靜 青靑 郎郞 万萬 与與 円圓 鉄鐵 野埜 桧檜 \
        桑桒 館舘 薮藪籔 塩鹽 亀龜 蔵藏 豊豐 礼禮 宝寶寳 穂穗 条條 来來 瀬瀨 頼賴 暁曉 晃晄 弥彌 遥遙 尭堯 \
        蛍螢 桝枡 籠篭 鴎鷗 芦蘆 芸藝 園薗 梅楳 松枩 柳栁 秋穐龝 衛衞 当當 仏佛 伝傳 乗乘 剣劍剱劔 勲勳 \
        処處 為爲 巌巖 悦悅 戸戶 教敎 横橫 歩步 清淸 温溫 渋澁 済濟 経經 総總 聡聰 舎舍 荘莊 兎兔 増增 \
        寛寬 将將 専專 尚尙 巣巢 応應 恒恆 戦戰 数數 晋晉 気氣 涼凉 渓溪 湾灣 満滿 瑶瑤 県縣 禅禪 称稱 \
        稲稻 粋粹 絵繪 継繼 縁緣 薫薰 虫蟲 覚覺 観觀 譲讓 転轉 鋭銳 録錄 鎮鎭 険險 随隨 隠隱 霊靈 顕顯 \
        駅驛 駆驅 鶏鷄雞 麦麥 麻蔴 点點 党黨 歯齒 昼晝 画畫 砕碎 窓窗 糸絲 声聲 両兩 亜亞 仮假 会會 体體 \
        価價 写寫 医醫 区區 参參 図圖 壱壹 変變 奥奧 学學 巻卷 帯帶 庁廳 弁辨辯 弾彈 従從 徴徵 懐懷 拝拜 \
        拡擴 摂攝 旧舊 検檢 楼樓 楽樂 権權 歓歡 残殘 殻殼 毎每 浅淺 焼燒 犠犧 独獨 畳疊 発發 祢禰 穏穩 \
        聴聽 脳腦 臓臟 茎莖 蒋蔣 虎乕 装裝 読讀 遅遲 郷鄕 釈釋 銭錢 陥陷 雑雜 頬頰 顔顏 髪髮 鯵鰺 麹麴
        """
}
