"""Made-up people of a stage, and the files that their facility sends."""

import csv
import io
import urllib.request

PASSWORD = "asagao-2026-tamagawa"
HEADINGS = ("氏名", "フリガナ", "職種", "メールアドレス", "MCS管理者", "電話番号")


class Facility:
    """A clinic with a director who administers it, and a nurse."""

    def __init__(self, stage, name):
        self.domain = f"{stage}.example.jp"
        self.name = name
        self.director = f"keiichi@{self.domain}"
        self.nurse = f"miwa@{self.domain}"

    def people(self, nurse=None, profession="看護師"):
        return [
            ("髙﨑 恵一", "タカサキ ケイイチ", "医師", self.director, "○", "03-0000-3333"),
            ("﨑山 美和", "サキヤマ ミワ", profession, nurse or self.nurse, "", "090-0000-0003"),
        ]


def write_roster(blank, path, people):
    """Fills the portal's own blank file in, as a spreadsheet would."""
    text = urllib.request.urlopen(blank).read().decode("utf-8-sig")
    [header] = list(csv.reader(io.StringIO(text)))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(dict(zip(HEADINGS, person)) for person in people)


def write_application(path, facility, day):
    """Form 1 and roster in one file, as a facility of Komae's kind mails it."""
    head = [
        ("申込日", day), ("事業所名", facility.name), ("施設種別", "診療所"), ("所在地", "東京都狛江市見本町2-3-4"),
        ("管理者氏名", "髙﨑 恵一"), ("管理者メールアドレス", facility.director), ("押印", "省略"),
        ("同意：運用規程と利用規約の遵守", "同意する"), ("同意：医療・介護関係者への公示", "同意する"),
        ("同意：MCS管理者の部屋への参加", "同意する"), ("本人確認", "職員名簿で確認済み"),
        ("利用規約の説明", "説明し同意を得た"),
    ]  # fmt: skip
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows([*head, [], HEADINGS, *facility.people()])
