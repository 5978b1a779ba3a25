/// The ideographs of U+F900–U+FAD9: second codes for characters that have one already (Unicode Standard, 23.1).
///
/// Japanese offices meet those of NEC and IBM (U+FA10–U+FA2D: 﨑 is among them, U+FA19 too). Most are canonically
/// equal to the ordinary character, which is why Swift's `String ==` cannot tell them apart and PostgreSQL can.
enum CompatibilityIdeograph {
    /// The ordinary character; nil when the scalar is none of them or is a character in its own right.
    static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= firstCode, scalar.value < firstCode + UInt32(ordinary.count) else { return nil }
        let found = ordinary[Int(scalar.value - firstCode)]
        return found == itself ? nil : found
    }

    private static let firstCode: UInt32 = 0xF900
    private static let itself: Unicode.Scalar = "・"

    /// In the order of the codes; `・` where the character stands for itself or the code is free.
    private static let ordinary = Array(
        """
        豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓\
        爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北\
        磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊\
        練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉\
        杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒\
        狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀・・塚・晴・・凞猪益礼神祥福靖精羽・蘒・諸・・逸都・・・飯飼\
        館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹\
        艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘・・並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒\
        敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈\
        輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎
        """.unicodeScalars)
}
