/// What each problem says in Japanese, and what to do: plain and polite (です・ます).
extension ProblemCode {
    var japanese: (message: String, remedy: String) {
        switch self {
        // The file.
        case .rowUndecodable:
            ("この行は読み取れませんでした（{detail}）。", "表計算ソフトで開き直し、この行を入力し直して保存してください。")
        case .rowTooWide:
            ("見出しのない列に「{value}」があります。", "列がずれていないか確かめ、見出しの下に収めてください。")
        case .labelUnknown:
            ("項目「{label}」は様式にないため、読み取っていません。", "必要な内容であれば、様式の項目に書いてください。")
        case .labelTwice:
            ("項目「{label}」が二度書かれています。", "一つだけ残してください。")
        case .labelUnneeded:
            ("個人の申込では、項目「{label}」は使いません。", "空欄にするか、事業所として申し込んでください。")
        case .columnUnknown:
            ("列「{label}」は様式にないため、読み取っていません。", "必要な内容であれば、様式の列に書いてください。")
        case .columnTwice:
            ("列「{label}」が二つあります。", "一つだけ残してください。")
        case .cellIgnored:
            ("記入欄の右にある「{value}」は読み取っていません。", "続きであれば、一つの記入欄にまとめてください。")
        case .titleLinesSkipped:
            ("{lines}行目は、表題などとみて読み飛ばしました。", "申込の内容であれば、様式の項目か名簿の列に書いてください。")
        case .columnAmbiguous:
            ("列「{label}」は、事業所のものか、ご本人のものか分からないため、読み取っていません。", "見出しを{suggestion}のどちらかに書き換えてください。")
        case .otherSheets:
            ("ほかのシート（{detail}）は読み取っていません。", "必要な内容であれば、一枚のシートにまとめるか、シートごとに別のファイルにしてください。")
        case .formulaWithoutValue:
            ("「{label}」は数式ですが、計算した値がファイルに残っていません。", "表計算ソフトで開いて保存し直すか、数式を値に置き換えてください。")
        case .characterForbidden:
            ("「{label}」に使えない文字があります：{detail}。", "その文字を消して、入力し直してください。")
        case .characterPrivate:
            ("「{label}」に外字があります：{detail}。ほかの端末では表示できません。", "近い字体に置き換えるか、正しい字形を事務局にお知らせください。")
        // Who applies, and when.
        case .kindUnclear:
            ("申込区分「{value}」を読み取れません。", "「事業所」か「個人」と書いてください。")
        case .individualNotAccepted:
            ("このネットワークでは、個人での申込を受け付けていません。", "所属する事業所から申し込んでください。")
        case .individualNamesFacility:
            ("個人の申込に、事業所名「{value}」が書かれています。", "個人なら事業所名を空欄に、事業所なら申込区分を「事業所」にしてください。")
        case .individualNotAlone:
            ("個人の申込に、二人目以降の方が書かれています。", "お一人ずつ別の申込書で申し込んでください。")
        case .facilityNotAccepted:
            ("このネットワークでは、事業所での申込を受け付けていません。", "お一人ずつ、個人として申し込んでください。")
        case .applicationDateMissing:
            ("申込日が空です。", "申し込む日を書いてください。例：令和8年11月21日")
        case .applicationDateInvalid:
            ("申込日「{value}」は使えません：{detail}。", "「令和8年11月21日」か「2026/11/21」のように書いてください。")
        case .applicationDateRepaired:
            ("申込日「{value}」は表計算ソフトの日付の番号とみて、「{repaired}」と読みました。", "違っていれば、日付を書き直してください。")
        case .applicationDatesDiffer:
            ("申込日「{value}」が、ほかの事業所の申込日と異なります。", "いちばん新しい日付をこの申込の日付とします。違っていれば、日付をそろえてください。")
        case .applicationDateInFuture:
            ("申込日「{value}」は、受付日より後の日付です。", "申込日を確かめてください。")
        case .applicationDateLongAgo:
            ("申込日「{value}」は、受付日より一年以上前の日付です。", "年を確かめてください。")
        case .scopeUnclear:
            ("名簿の範囲「{value}」を読み取れないか、ほかの記入と食い違っています。", "いまいる方全員の名簿なら「全員」、増減や変更だけなら「変更分」と書いてください。")
        // The facility.
        case .facilityCarriedOver:
            ("{lines}行目は事業所名が空のため、上の行と同じ「{detail}」の方とみなしました。", "違っていれば、それぞれの行に事業所名を書いてください。")
        case .facilityDataDiffers:
            (
                "「{label}」の「{value}」が、同じ事業所のほかの行の「{detail}」（{lines}行目）と異なります。",
                "正しいほうにそろえてください。別の事業所であれば、事業所名を書き分けてください。"
            )
        case .facilityWithoutPeople:
            ("事業所「{value}」の方が一人も書かれていません。", "名簿に利用する方を書くか、この事業所の欄を消してください。")
        case .facilityNameMissing:
            ("事業所名が空です。", "事業所の正式な名称を書いてください。")
        case .facilityNumberInvalid:
            ("事業所番号「{value}」は、10文字の番号として読めません。", "指定通知書などの番号を書き、番号がなければ空欄にしてください。")
        case .facilityNumberCheckDigit:
            ("事業所番号「{value}」の検査数字が合いません。", "入力の誤りがないか確かめてください。正しければそのままで構いません。")
        case .facilityNumberRepaired:
            ("事業所番号「{value}」の先頭の0を補い、「{repaired}」と読みました。", "違っていれば、正しい番号をお知らせください。")
        case .facilityTypeMissing:
            ("施設種別が空です。", "一覧から選ぶか、「その他」として内容を書いてください。")
        case .facilityTypeUnknown:
            ("施設種別「{value}」は一覧にありません。{suggestion}", "一覧から選ぶか、「その他」として内容を書いてください。")
        case .facilityTypeOtherMissing:
            ("施設種別が「その他」ですが、内容が空です。", "「施設種別（その他）」に内容を書いてください。")
        case .facilityTypeOtherUnneeded:
            ("施設種別が一覧にあるため、その他の欄の「{value}」は使いません。", "施設種別が正しいか確かめてください。")
        case .postalCodeInvalid:
            ("郵便番号「{value}」は、7桁の番号として読めません。", "「201-0001」のように書いてください。")
        case .postalCodeRepaired:
            ("郵便番号「{value}」の先頭の0を補い、「{repaired}」と読みました。", "住所と合っているか確かめてください。")
        case .facilityAddressMissing:
            ("所在地が空です。", "事業所の所在地を書いてください。")
        case .facilityAddressLikeDate:
            ("所在地「{value}」が日付のように見えます。", "番地が日付に変わっていないか確かめてください。")
        case .facilityAddressJoined:
            ("所在地の改行を空白に替え、「{repaired}」と読みました。", "違っていれば、一行に書き直してください。")
        case .telephoneMissing:
            ("電話番号が空です。", "緊急のときに連絡できる番号を書いてください。")
        case .telephoneInvalid:
            ("電話番号「{value}」を読み取れません。", "市外局番から、「03-0000-0000」のように書いてください。")
        case .telephoneRepaired:
            ("電話番号「{value}」を「{repaired}」と読みました。", "違っていれば、正しい番号をお知らせください。")
        // Declarations and consents.
        case .sealMissing:
            ("押印の欄が空です。", "「あり」か「省略」と書いてください。")
        case .sealUnclear:
            ("押印の欄の「{value}」を読み取れません。", "「あり」か「省略」と書いてください。")
        case .consentMissing:
            ("「{label}」への回答がありません。", "内容を読み、同意いただける場合は「同意する」と書いてください。")
        case .consentDeclined:
            ("「{label}」に同意いただいていません。", "この項目への同意は申込に必要です。ご不明な点は事務局にお尋ねください。")
        case .consentUnclear:
            ("「{label}」への回答「{value}」を読み取れません。", "「同意する」か「同意しない」と書いてください。")
        case .declarationMissing:
            ("「{label}」の確認が済んでいません。", "確認のうえ、「{suggestion}」と書いてください。")
        case .declarationUnclear:
            ("「{label}」の「{value}」を読み取れません。", "確認のうえ、「{suggestion}」と書いてください。")
        // A person: the facility manager, or a row of the roster.
        case .nameMissing:
            ("「{label}」が空です。", "氏名を書いてください。")
        case .nameTrimmed:
            ("「{label}」の前後の空白を除きました。", "お名前の文字はそのままです。対応は不要です。")
        case .kanaMissing:
            ("フリガナが空です。", "検索と呼び間違いの防止のため、できるだけ書いてください。")
        case .kanaInvalid:
            ("フリガナ「{value}」に、かな以外の文字があります：{detail}。", "カタカナで書いてください。")
        case .kanaNormalised:
            ("フリガナ「{value}」を「{repaired}」と読みました。", "対応は不要です。")
        case .professionMissing:
            ("職種が空です。", "一覧から選ぶか、「その他」として内容を書いてください。")
        case .professionUnknown:
            ("職種「{value}」は一覧にありません。{suggestion}", "一覧から選ぶか、「その他」として内容を書いてください。")
        case .professionOtherMissing:
            ("職種が「その他」ですが、内容が空です。", "「職種（その他）」に内容を書いてください。")
        case .professionOtherUnneeded:
            ("職種が一覧にあるため、その他の欄の「{value}」は使いません。", "職種が正しいか確かめてください。")
        case .emailMissing:
            ("「{label}」が空です。", "ご本人が受け取れるアドレスを書いてください。")
        case .emailInvalid:
            ("メールアドレス「{value}」は使えません：{detail}。", "「名前@ドメイン」の形に、半角で書き直してください。")
        case .emailRepaired:
            ("メールアドレス「{value}」を「{repaired}」と読みました（{detail}）。", "違っていれば、正しいアドレスをお知らせください。")
        case .emailCarrierException:
            ("メールアドレス「{value}」は、点の使い方が標準に合わない携帯電話会社のアドレスです。", "届かないことがあるため、できれば別のアドレスにしてください。")
        case .emailShared:
            ("メールアドレス「{value}」は、複数の方で使うもののように見えます。", "お一人ずつ別のアドレスを書いてください。")
        case .emailLooksShared:
            ("メールアドレス「{value}」は、複数の方で使うもののように見えます。", "ご本人だけが使うアドレスか確かめてください。")
        case .emailDomainDoubtful:
            ("メールアドレス「{value}」の @ の後ろは、「{suggestion}」の誤りではありませんか。", "綴りを確かめてください。")
        case .emailLookAlike:
            ("メールアドレスに英字とよく似た別の文字があったため、「{repaired}」と読みました：{detail}。", "正しいアドレスか、ご本人に確かめてください。")
        case .administratorUnclear:
            ("MCS管理者の欄の「{value}」を読み取れません。", "MCS管理者の方は「○」、ほかの方は空欄にしてください。")
        case .rosterKindUnknown:
            ("区分「{value}」を読み取れません。{suggestion}", "「新規」「変更」「退職」「MCS登録済」「MCS削除済」のどれかを書いてください。")
        case .emptyNotKept:
            ("区分が「変更」の行で、「{label}」が空です。", "変えないときは「*」を、変えるときは新しい内容を書いてください。MCS管理者は「○」か「×」です。")
        case .emptyErases:
            ("「{label}」が空のため、登録されている内容を消します。", "残すときは「*」を書いてください。")
        // The roster as a whole.
        case .emailDuplicateInFile:
            (
                "メールアドレス「{value}」が、ほかの行（{lines}行目）にもあります。",
                "お一人ずつ別のアドレスを書き、同じ方であれば、一つの事業所につき一行にまとめてください。"
            )
        case .personNameTwice:
            ("お名前と読みが同じ方が、別のアドレスでほかの行（{lines}行目）にもあります。", "同じ方であれば、アドレスを一つにそろえてください。")
        case .personAtSeveralFacilities:
            ("メールアドレス「{value}」の方が、ほかの事業所（{lines}行目）にもいます。", "兼務として、一つのアカウントに両方の所属を記録します。違っていれば直してください。")
        case .personDataDiffers:
            ("同じ方のほかの行（{lines}行目）と、「{label}」の「{value}」が異なります。", "どちらの行も同じ内容にそろえてください。")
        case .managerEmailOfAnother:
            ("この方のメールアドレスが、お名前の異なる事業所の管理者のものと同じです。", "アドレスがご本人のものか確かめてください。")
        // Against what the network knows already: found by the roster's plan, never by the sheet alone.
        case .administratorMissing:
            ("MCS管理者が一人も選ばれていません。", "MCS管理者となる方を一人以上選び、「○」を付けてください。")
        case .facilityRegisteredAlready:
            ("事業所「{value}」は、すでに登録されています。", "名簿の方をこの事業所に加えます。名前が同じ別の事業所であれば、名称を書き分けてください。")
        case .facilityDiffersFromRegistered:
            (
                "「{label}」の「{value}」は、登録されている内容（{detail}）と異なります。",
                "この申込が登録されると、書かれたとおりに変わります。変わっていなければ、空欄にするか、登録のとおりに直してください。"
            )
        case .facilityNumberDiffers:
            ("「{label}」の「{value}」は、登録されている番号（{detail}）と異なります。", "番号はこの申込では変わりません。変わったのであれば、事務局にお届けください。")
        case .facilityNumberRegistered:
            ("事業所番号「{value}」は、別の名称の事業所（{detail}）で登録されています。", "名称が変わったのであれば事務局にお届けください。別の事業所であれば、対応は不要です。")
        case .consentRenewed:
            ("「{label}」の文面が改められました（{detail}版）。前の版への同意しか記録がありません。", "改められた内容を読み、同意いただける場合は「同意する」と書いてください。")
        case .facilityNotRegistered:
            ("事業所「{value}」は登録されていないため、変更や退職を届け出ることができません。", "事業所名を確かめてください。初めての申込であれば、区分を「新規」にしてください。")
        case .facilityLosesAdministrator:
            ("この変更の後、事業所「{value}」にはMCS管理者がいなくなります。", "後任の方に「○」を付けるか、後任が決まる時期を事務局にお知らせください。")
        case .emailRegisteredElsewhere:
            ("メールアドレス「{value}」は、お名前の異なる方がすでに使っています。", "ご本人のアドレスか確かめ、別のアドレスを書いてください。改姓であれば、区分を「変更」にしてください。")
        case .emailRegisteredSamePerson:
            ("メールアドレス「{value}」の方は、この事業所に登録済みで、変わるところがありません。", "対応は不要です。")
        case .emailInQuarantine:
            (
                "メールアドレス「{value}」は、退職された別の方が使っていたため、{detail}まで登録に使えません。",
                "別のアドレスを書いてください。同じ方が戻られたのであれば、お名前を前回と同じに書いてください。"
            )
        case .previousEmailUnknown:
            ("旧メールアドレス「{value}」で登録されている方がいません。", "いま登録されているアドレスを確かめてください。初めての方であれば、この欄を空けてください。")
        case .personNotHere:
            ("メールアドレス「{value}」の方は、この事業所に登録されていません。", "アドレスと事業所名を確かめてください。初めての方であれば、区分を「新規」にしてください。")
        case .nothingToKeep:
            ("「{label}」は今のままとありますが、この方はまだ登録されておらず、今の内容がありません。", "内容を書いてください。登録済みの方であれば、アドレスを確かめてください。")
        case .personKnownByOtherEmail:
            (
                "お名前と読みが同じ方が、別のアドレスですでに登録されています（{detail}）。",
                "同じ方でアドレスが変わったのであれば、区分を「変更」とし、旧メールアドレスを書いてください。"
            )
        case .secondAffiliation:
            ("この方は、すでに{detail}に所属しています。", "今のアカウントに、兼務の所属を加えます。移られるのであれば、前の事業所の退職を届け出てください。")
        case .personMoves:
            ("この方は、{detail}から移ります。", "アカウントはそのまま使えます。対応は不要です。")
        case .changedButNotMarked:
            ("登録済みの方について、{detail}が変わります。", "違っていれば、登録されている内容に直すか、「*」を書いてください。")
        case .removalsMany:
            ("多くの方が名簿からいなくなります：{detail}。", "名簿が全員分かを確かめてください。登録を決めるときは、理由を添えた確認が必要です。")
        case .channelsDiffer:
            ("郵送の申込書とメールの内容が一致しません：{detail}。", "どちらが正しいか、申込者に確かめてください。")
        }
    }
}
