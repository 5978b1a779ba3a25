"""What one would write in Python to read and check an application: csv, regular expressions, dictionaries.

It reads Komae's form, one or several in a file, finds what is wrong with a row and says so, and makes the keys by which
people are found and compared. It knows far less than `madoguchi` does: no repairs but for width and leading zeros, no
suggestions, no comparison with who is registered.
"""

import csv
import dataclasses
import re
import unicodedata

EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
KANA = re.compile(r"[ァ-ヾー・　 ]+")
TELEPHONE = re.compile(r"0\d{9,10}")
LOOSE_DOTS = re.compile(r"^\.|\.\.|\.@")
LOOSE_CARRIERS = ("docomo.ne.jp", "ezweb.ne.jp")
REQUIRED_ITEMS = ("申込日", "事業所名", "施設種別", "所在地", "管理者氏名", "管理者メールアドレス")
FACILITY_TYPES = {"診療所": "clinic", "病院": "hospital", "薬局": "pharmacy"}
PROFESSIONS = {
    "医師": "physician", "看護師": "nurse", "薬剤師": "pharmacist", "介護支援専門員": "care-manager",
    "理学療法士": "physical-therapist", "管理栄養士": "registered-dietitian", "歯科医師": "dentist",
    "保健師": "public-health-nurse", "その他": "other",
}  # fmt: skip
VARIANTS = str.maketrans("髙﨑德濱邊邉齋澤廣櫻國嶋富栁", "高崎徳浜辺辺斎沢広桜国島富柳")
HIRAGANA = str.maketrans({code: code + 0x60 for code in range(0x3041, 0x3097)})


@dataclasses.dataclass(slots=True)
class Facility:
    line: int
    items: dict


@dataclasses.dataclass(slots=True)
class Person:
    line: int
    facility: int
    email: str
    email_key: str
    name: str
    name_key: str
    kana: str | None
    profession: str
    profession_other: str | None
    is_administrator: bool
    telephone: str | None


@dataclasses.dataclass(slots=True)
class Problem:
    line: int
    column: str
    severity: str
    value: str
    message: str


class Roster:
    """The facilities, people and problems of a file."""

    def __init__(self, path):
        self.facilities, self.people, self.problems = [], [], []
        self.addresses = {}
        with open(path, encoding="cp932", newline="") as file:
            self.read(csv.reader(file))
        for facility in self.facilities:
            self.check_items(facility)

    def read(self, reader):
        columns, line = None, 1
        for row in reader:
            start, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if row[0] == "様式":
                columns = None
                self.facilities.append(Facility(start, {}))
            if columns:
                self.check_person(start, dict(zip(columns, row)))
            elif row[0] == "氏名":
                columns = row
            else:
                self.facilities[-1].items[row[0]] = row[1].strip()

    def check_items(self, facility):
        for label in REQUIRED_ITEMS:
            if not facility.items.get(label):
                self.error(facility.line, label, "", f"{label}がありません。")
        if facility.items.get("施設種別") not in FACILITY_TYPES:
            self.error(facility.line, "施設種別", facility.items.get("施設種別", ""), "一覧にありません。")
        if not EMAIL.fullmatch(facility.items.get("管理者メールアドレス", "")):
            self.error(facility.line, "管理者メールアドレス", "", "メールアドレスではありません。")

    def check_person(self, line, row):
        name, written = row["氏名"].strip(), row["メールアドレス"].strip()
        if not name:
            self.error(line, "氏名", "", "氏名がありません。")
        email, email_key = self.email(line, written)
        self.people.append(
            Person(
                line, len(self.facilities) - 1, email, email_key, name, name_key(name),
                self.kana(line, row["フリガナ"]), *self.profession(line, row),
                self.mark(line, row["MCS管理者"]), self.telephone(line, row["電話番号"]),
            )  # fmt: skip
        )

    def email(self, line, written):
        email = unicodedata.normalize("NFKC", written)
        if not EMAIL.fullmatch(email):
            self.error(line, "メールアドレス", written, "メールアドレスではありません。")
            return email, email
        if LOOSE_DOTS.search(email):
            if not email.endswith(LOOSE_CARRIERS):
                self.error(line, "メールアドレス", written, "点が続いています。")
            else:
                self.warn(line, "メールアドレス", written, "届かないことがあります。")
        key = email.lower()
        if key in self.addresses:
            self.error(line, "メールアドレス", written, f"{self.addresses[key]}行目と同じです。")
        self.addresses[key] = line
        return email, key

    def kana(self, line, written):
        reading = unicodedata.normalize("NFKC", written.strip()).translate(HIRAGANA).replace(" ", "　")
        if not reading:
            self.warn(line, "フリガナ", written, "フリガナがありません。")
            return None
        if not KANA.fullmatch(reading):
            self.error(line, "フリガナ", written, "カタカナではありません。")
        elif reading != written.replace(" ", "　"):
            self.warn(line, "フリガナ", written, f"{reading} と読みました。")
        return reading

    def profession(self, line, row):
        code, other = PROFESSIONS.get(row["職種"].strip()), row["職種（その他）"].strip() or None
        if code is None:
            self.error(line, "職種", row["職種"], "一覧にありません。")
        elif code == "other" and other is None:
            self.error(line, "職種（その他）", "", "内容を書いてください。")
        return code, other

    def mark(self, line, written):
        if written.strip() not in ("", "○"):
            self.error(line, "MCS管理者", written, "○か空欄にしてください。")
        return written.strip() == "○"

    def telephone(self, line, written):
        digits = unicodedata.normalize("NFKC", written.strip()).replace("-", "")
        if not digits:
            return None
        if len(digits) in (9, 10) and digits[0] in "789":
            digits = "0" + digits
            self.warn(line, "電話番号", written, f"{digits} と読みました。")
        if not TELEPHONE.fullmatch(digits):
            self.error(line, "電話番号", written, "電話番号ではありません。")
        return digits

    def error(self, line, column, value, message):
        self.problems.append(Problem(line, column, "error", value, message))

    def warn(self, line, column, value, message):
        self.problems.append(Problem(line, column, "warning", value, message))


def name_key(name):
    key = unicodedata.normalize("NFKC", name).translate(VARIANTS).translate(HIRAGANA)
    return "".join(key.split()).replace("・", "").lower()
