"""Places whose names, addresses and descriptions are in other scripts: fictional, with 555-01xx numbers."""

from dataclasses import replace

from resources_db.model import Record
from tests.exports.sheet_records import CLINIC, EXCHANGE, HERE, SHELTER, UNCHECKED


def _place(base: Record, title: str, address: str, description: str) -> Record:
    listing = replace(base.listing, title=title, service=title, organization=title, address=address, position=HERE)
    return replace(base, listing=listing, service_description=description)


SCRIPTS = {
    "ar": _place(
        EXCHANGE,
        "مركز الميناء للمساعدة (المبنى 2)",
        "شارع الميناء 12، الطابق 3",
        "مفتوح من الاثنين إلى الجمعة. اتصل على (305) 555-0142 قبل أن تأتي.",
    ),
    "zh": _place(
        CLINIC, "海港法律援助中心", "唐人街 88 号，2 楼", "周一至周五 9:00 至 17:00 开放。请先打电话：(305) 555-0176。"
    ),
    "my": _place(SHELTER, "ဥပဒေအကူအညီရုံး", "လမ်းမကြီး ၁၂", "တနင်္လာနေ့မှ သောကြာနေ့အထိ ဖွင့်သည်။"),
    "ur": _place(
        UNCHECKED, "بندرگاہ قانونی امداد مرکز", "بندرگاہ روڈ 77", "پیر سے جمعہ تک کھلا ہے۔ آنے سے پہلے فون کریں۔"
    ),
    "am": _place(EXCHANGE, "የወደብ የሕግ እርዳታ ማዕከል", "ወደብ ጎዳና 12", "ከሰኞ እስከ ዓርብ ክፍት ነው።"),
    "hi": _place(CLINIC, "बंदरगाह क़ानूनी सहायता केंद्र", "मुख्य सड़क 5", "सोमवार से शुक्रवार तक खुला है।"),
}
TO_THE_LEFT = ("ar", "ur")
