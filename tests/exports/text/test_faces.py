"""The bundled faces: what they hold, what they weigh, that each is loaded once."""

from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from exports.text.faces import FAMILIES, LATIN, cut, families_for
from exports.text.itemize import MissingGlyph, itemize, undrawable

FONTS = Path(__file__).parents[3] / "exports" / "fonts"
MOST_BYTES = 22_000_000
ORTHOGRAPHY = {
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى،؛؟٠١٢٣٤٥٦٧٨٩ً",
    "fa": "پچژگکیۀ‌۰۱۲۳۴۵۶۷۸۹،؛؟",
    "ur": "ٹڈڑںھہےۓۀؤپچژگکی۔،؟۰۱۲۳۴۵۶۷۸۹",
    "ps": "ټډړږښګڼېۍئځڅ،؛؟",
    "hi": "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहक़ख़ग़ज़ड़ढ़फ़ािीुूृेैोौंँः्।०१२३४५६७८९",
    "pa": "ੳਅੲਸਹਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜਸ਼ਖ਼ਗ਼ਜ਼ਫ਼ਲ਼ਾਿੀੁੂੇੈੋੌੰਂੱ੍।੦੧੨੩੪੫੬੭੮੯",
    "bn": "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্।০১২৩৪৫৬৭৮৯",
    "my": "ကခဂဃငစဆဇဈညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအာိီုူေဲံ့း္်ျြွှ၊။၀၁၂၃၄၅၆၇၈၉၏",
    "am": "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ፡።፣፤፥፦",
    "ti": "ቐኸዐፀጸቈኰጐ።፣፦",
    "zh": "的一是不了人我在有他这中大来上国开关电话地址时间星期请带证件免费律师帮助，。：（）、",
    "ko": "가각힣월화수목금토일전화주소무료변호사",
    "vi": "ăâđêôơưẠảấẩắẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "ґєіїҐЄІЇ’",
}


def test_the_faces_stay_within_their_bound_each_with_its_licence() -> None:
    files = sorted(FONTS.iterdir())
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    licences = {
        file.stem.removeprefix("OFL-"): file.read_text(encoding="utf-8") for file in files if file.suffix == ".txt"
    }
    for face in (file for file in files if file.suffix == ".ttf"):
        family = face.stem.partition("-")[0]
        assert "SIL OPEN FONT LICENSE" in licences.get(family, licences["OFL"]), face.name


@pytest.mark.parametrize("language", ORTHOGRAPHY)
def test_every_letter_of_the_languages_has_a_face(language: str) -> None:
    assert undrawable(ORTHOGRAPHY[language], language) == ()
    families = {item.family for item in itemize(ORTHOGRAPHY[language], language)}
    assert len(families) == 1, f"{language} is set in {families}"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_bold_face_draws_whatever_the_regular_one_does(family: str) -> None:
    regular, bold = cut(family, bold=False), cut(family, bold=True)
    assert bold.stroked == (bold.face is regular.face)
    letters = {code for code in regular.face.face.charToGlyph if code < 0xF0000}
    assert letters <= set(bold.face.face.charToGlyph)
    assert len(letters) > 250
    assert cut(family, bold=True).face is bold.face
    known: object = pdfmetrics.getFont(bold.face.fontName)
    assert known is bold.face


def test_glyphs_that_stand_for_their_own_letter_keep_its_code_and_others_get_one_each() -> None:
    face = cut("NotoSansDevanagari", bold=False).face
    own = face.face.charToGlyph[ord("क")]
    assert face.code(own, "क") == "क"
    other = face.code(own, "क्ष")
    assert ord(other) >= 0xF0000
    assert face.code(own, "क्ष") == other != face.code(own, "")


def test_a_letter_that_no_face_has_is_named_with_its_text_and_family() -> None:
    with pytest.raises(MissingGlyph, match=r"“ኀ𞤀b” .*Nothing was drawn\.$|U\+1E900, looked for in NotoSans") as raised:
        itemize("a 𞤀b", "en")
    assert (raised.value.letter, raised.value.family) == ("𞤀", LATIN)
    assert "“a 𞤀b”" in str(raised.value)
    assert "No se dibujó nada" in raised.value.text("es")
    assert undrawable("a 𞤀b😀", "en") == ("𞤀", "😀")


def test_urdu_and_korean_have_their_own_faces() -> None:
    assert families_for("Arab", "ur")[0] == "NotoNastaliqUrdu"
    assert families_for("Hani", "ko")[0] == "NotoSansKR"
    assert families_for("Arab", "en")[0] == "Vazirmatn"


def test_what_has_no_script_goes_with_what_it_stands_beside() -> None:
    def family(text: str, language: str, letter: str) -> str:
        return itemize(text, language)[text.index(letter)].family

    assert family("(تكفي) نسخة", "ar", ")") == "Vazirmatn"
    assert family("نسخة (copy)", "ar", ")") == "Vazirmatn"
    assert family("في \u2068123 Main\u2069.", "ar", "1") == LATIN
    assert family("في \u2068123 Main\u2069.", "ar", ".") == "Vazirmatn"
    assert family("월 (9:00)", "ko", "9") == "NotoSansKR"
    assert family("한 ★", "ko", "★") == "NotoSansKR"
    assert family("한 ★\ufe0f", "ko", "\ufe0f") == "NotoSansKR"
    assert itemize("", "ar") == []
