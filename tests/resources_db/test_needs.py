from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.model import Need
from resources_db.need_rules import need_rules
from resources_db.needs import ServiceText, derived_needs, enforcement_reason, explain, is_prosecutor


def whys(text: ServiceText) -> dict[str, str]:
    return {need.code: need.why for need in derived_needs(text)}


def named(name: str, *, alternate_name: str = "", description: str = "") -> ServiceText:
    return ServiceText(name=name, alternate_name=alternate_name, description=description)


@pytest.mark.parametrize(
    ("name", "code", "why"),
    [
        ("Saturday Food Pantry", "FO.PANTRY", "name: Food Pantry"),
        ("Despensa de Alimentos San Ilario", "FO.PANTRY", "name: Despensa de Alimentos"),
        ("Comedor comunitario", "FO.MEAL", "name: Comedor"),
        ("Harbor Night Shelter", "HO.SHELTER", "name: Shelter"),
        ("Albergue La Puerta", "HO.SHELTER", "name: Albergue"),
        ("Ayuda con la renta", "HO.RENT", "name: Ayuda con la renta"),
        ("Immigration Legal Services", "LA.IMMIG", "name: Immigration"),
        ("Ayuda legal de inmigración", "LA.IMMIG", "name: Ayuda legal de inmigración"),
        ("Deportation Defense", "LA.REMOVAL", "name: Deportation"),
        ("Renovación de DACA", "LA.DACA", "name: Renovación de DACA"),
        ("Office of the Public Defender", "LA.CRIMDEF", "name: Public Defender"),
        ("Free Naloxone by the Bridge", "HR.NALOXONE", "name: Free Naloxone"),
        ("Naloxona y pruebas", "HR.NALOXONE", "name: Naloxona"),
        ("Intercambio de jeringas", "HR.SYRINGE", "name: Intercambio de jeringas"),
        ("Bayside Detox", "TX.DETOX", "name: Detox"),
        ("Desintoxicación", "TX.DETOX", "name: Desintoxicación"),
        ("Clínica de metadona", "TX.METHADONE", "name: Clínica de metadona"),
        ("Pruebas de VIH", "HE.HIVHEP", "name: Pruebas de VIH"),
        ("Salud Mental para Familias", "HE.MENTAL", "name: Salud Mental"),
        ("Línea de Crisis", "CR.LINE", "name: Línea de Crisis"),
        ("Clases de Inglés", "IM.ESL", "name: Clases de Inglés"),
        ("Consulado General", "IM.ID", "name: Consulado"),
        ("Coming Home Reentry Project", "RE.REENTRY", "name: Reentry"),
        ("Violencia Doméstica: acompañamiento", "SV.DV", "name: Violencia Doméstica"),
        ("Centro de Jornaleros", "JO.DAYLABOR", "name: Centro de Jornaleros"),
    ],
)
def test_a_name_gives_its_category_in_either_language(name: str, code: str, why: str) -> None:
    assert whys(named(name))[code] == why


def test_a_need_of_a_rule_says_so() -> None:
    assert derived_needs(named("Food Pantry")) == (Need("FO.PANTRY", derived=True, why="name: Food Pantry"),)


def test_the_alternate_name_counts_as_the_name() -> None:
    assert whys(named("Second Street", alternate_name="Soup Kitchen")) == {"FO.MEAL": "name: Soup Kitchen"}


def test_a_term_is_matched_by_its_whole_name_however_written() -> None:
    text = ServiceText(name="Annex", terms=(("immigration/naturalization LEGAL services", "Service"),))
    assert whys(text) == {"LA.IMMIG": "term: immigration/naturalization LEGAL services"}
    assert whys(ServiceText(name="Annex", terms=(("Emergency Food Truck Licences", ""),))) == {}


def test_a_term_is_a_stronger_why_than_a_name_and_a_name_than_a_description() -> None:
    text = ServiceText(name="Food Pantry", description="Food pantry on Mondays.", terms=(("Food Pantries", "Service"),))
    assert whys(text) == {"FO.PANTRY": "term: Food Pantries"}
    assert whys(replace(text, terms=())) == {"FO.PANTRY": "name: Food Pantry"}
    assert whys(replace(text, terms=(), name="Annex")) == {"FO.PANTRY": "text: Food pantry"}


@pytest.mark.parametrize(
    "term", ["Immigrants", "Undocumented People", "Homeless People", "Drug Use Disorders", "Youth"]
)
def test_who_is_served_says_nothing_of_what_is_offered(term: str) -> None:
    assert whys(ServiceText(name="Annex", terms=((term, ""),))) == {}


def test_an_organization_speaks_only_where_terms_and_name_say_nothing() -> None:
    silent = ServiceText(name="Main Office", organizations=("Tern Bay Legal Aid",))
    assert whys(silent) == {"LA.CIVIL": "organization: Legal Aid"}
    assert whys(replace(silent, name="Food Pantry")) == {"FO.PANTRY": "name: Food Pantry"}
    assert whys(replace(silent, terms=(("Soup Kitchens", "Service"),))) == {"FO.MEAL": "term: Soup Kitchens"}
    assert set(whys(replace(silent, description="Hot meals at noon."))) == {"LA.CIVIL", "FO.MEAL"}


def test_a_word_for_names_alone_is_not_looked_for_in_descriptions() -> None:
    assert whys(named("Annex", description="We shelter hopes and feed dreams.")) == {}


@pytest.mark.parametrize(
    "description",
    [
        "We do not have a food pantry.",
        "Makes referrals to a food pantry.",
        "Volunteers are needed in the food pantry.",
        "No hay despensa de alimentos.",
        "Remite a una despensa de alimentos.",
    ],
)
def test_a_sentence_that_denies_or_sends_elsewhere_gives_nothing(description: str) -> None:
    assert whys(named("Annex", description=description)) == {}
    assert set(whys(named("Annex", description=f"{description} Runs a food pantry."))) == {"FO.PANTRY"}


@pytest.mark.parametrize(
    "name",
    ["Animal Shelter", "Pet Food Pantry", "Credit Counseling", "Albergue de animales", "Drug Prevention Coalition"],
)
def test_words_that_mean_something_else(name: str) -> None:
    assert not {code[:2] for code in whys(named(name))} & {"HO", "FO", "HE", "TX"}


def test_what_silences_words_leaves_terms() -> None:
    text = ServiceText(name="Animal Shelter and Night Refuge", terms=(("Homeless Shelter", "Service"),))
    assert whys(text)["HO.SHELTER"] == "term: Homeless Shelter"


def test_a_term_that_takes_a_category_away() -> None:
    text = ServiceText(name="Annex", terms=(("Legal Representation", ""), ("Public Defender", "Service")))
    assert set(whys(text)) == {"LA.CRIMDEF"}


@pytest.mark.parametrize("office", ["Pelican County State Attorney", "District Attorney", "Fiscalía de Distrito"])
def test_a_prosecutor_is_no_legal_help(office: str) -> None:
    text = ServiceText(name="Family Unit", organizations=(office,), terms=(("Family Law", "Service"),))
    assert whys(text) == {}


@pytest.mark.parametrize(
    "office",
    ["Office of the State Attorney", "State Attorney's Office", "U.S. Attorney's Office", "District Attorney",
     "Pelican County Prosecutor's Office", "Fiscalía de Distrito"],
)  # fmt: skip
def test_a_prosecutor_answers_no_need_and_stands_in_no_section(office: str) -> None:
    text = ServiceText(name="Domestic Violence", organizations=(office,), terms=(("Victim Advocacy", ""),))
    assert whys(text) == {}
    assert enforcement_reason(text) is None
    assert whys(replace(text, organizations=("Tern Bay Women's Center",)))["SV.DV"] == "name: Domestic Violence"


def test_a_prosecutor_is_known_by_its_own_name_where_no_organization_is_known() -> None:
    text = ServiceText(name="Annex", alternate_name="State Attorney's Office", description="Food pantry.")
    assert is_prosecutor(text)
    assert not is_prosecutor(replace(text, organizations=("Tern Bay Legal Aid",)))
    assert not is_prosecutor(ServiceText(name="x", organizations=("District Attorney Accountability Coalition",)))


def test_treatment_inside_a_jail_is_no_other_treatment() -> None:
    term = ("Residential Drug Use Disorder Treatment Facilities", "Service")
    text = ServiceText(name="Jail In-House Program", description="Drug and alcohol treatment.", terms=(term,))
    assert whys(text) == {"TX.JAIL": "name: Jail In House"}
    assert "TX.RESID" in whys(replace(text, name="House on the Hill"))
    assert whys(named("Jail In-House Program")) == {}
    assert "TX.JAIL" not in whys(replace(text, name="Formerly Incarcerated Women's House"))


@pytest.mark.parametrize(
    "name",
    ["Financial Capability Counseling", "Vocational Evaluation and Counseling", "Financial Education & Counseling",
     "Career Counseling", "Genetic Counseling", "Nutrition and Diet Counseling", "Housing and Credit Counseling",
     "Consejería Financiera", "Consejería de Nutrición", "Terapia Física"],
)  # fmt: skip
def test_counselling_of_another_kind_is_no_mental_health_care(name: str) -> None:
    assert "HE.MENTAL" not in whys(named(name))


def test_what_silences_the_name_alone_leaves_the_description() -> None:
    text = named("Money & Counseling", description="Also gives psychotherapy.")
    assert whys(text) == {"HE.MENTAL": "text: psychotherapy"}


def test_an_alternate_name_of_the_organizations_words_is_the_organizations() -> None:
    organizations = ("Institute for Families", "Tern Bay Psychiatric Center, Inc. (TPC)")
    text = ServiceText(name="After School Club", alternate_name="TPC - Tern Bay Psychiatric Center")
    assert "HE.MENTAL" in whys(text)
    assert set(whys(replace(text, organizations=organizations))) == {"FC.YOUTH"}
    itself = replace(text, name="Institute for Families", organizations=organizations)
    assert whys(itself) == {"HE.MENTAL": "name: Psychiatric"}


def test_an_embassy_helps_with_documents_only_where_it_says_so() -> None:
    text = ServiceText(name="Main Office", organizations=("Veteran Support Embassy",))
    assert whys(text) == {}
    assert whys(replace(text, description="Has a consular section.")) == {"IM.ID": "text: consular section"}


def test_a_count_of_young_people_is_no_line_to_call() -> None:
    term = ("Runaway/Homeless Youth Helplines", "Service")
    assert whys(ServiceText(name="Homeless Youth Count", terms=(term,))) == {}
    assert "CR.LINE" in whys(ServiceText(name="Night Line", terms=(term,)))


def test_going_to_court_with_a_victim_is_no_bail() -> None:
    assert "RE.BAIL" not in whys(named("Victim Empowerment", description="Accompaniment to court."))
    assert "RE.BAIL" not in whys(named("Help", description="Accompaniment to court."))
    assert "RE.BAIL" in whys(named("Help", description="Accompaniment to immigration court."))


def test_probation_is_no_diversion() -> None:
    term = ("Diversion Programs", "Service")
    assert whys(ServiceText(name="Misdemeanor and Traffic Probation", terms=(term,))) == {}
    assert "RE.DIVERSION" in whys(ServiceText(name="Pre-Trial Programs", terms=(term,)))


def test_words_of_a_yearly_basket_alone_are_no_pantry() -> None:
    assert whys(named("Annex", description="Thanksgiving food baskets. Free food during the holidays.")) == {}
    assert "FO.PANTRY" in whys(named("Annex", description="Thanksgiving food baskets. Food pantry on Mondays."))


def test_a_criminal_court_and_its_magistrates_are_no_legal_help() -> None:
    assert whys(ServiceText(name="Court", terms=(("Criminal State Trial Courts", ""), ("Family Law", "Service")))) == {}
    assert "LA.CIVIL" not in whys(ServiceText(name="Magistrate Program", terms=(("Lawyer Referral Services", ""),)))


def test_a_group_for_the_family_is_no_treatment() -> None:
    text = ServiceText(name="Al-Anon", terms=(("Alcohol Use Disorder Support Groups", "Service"),))
    assert whys(text) == {"FC.FAMILY": "name: Al Anon"}


def test_a_notary_is_no_legal_help() -> None:
    assert whys(named("Notario: trámites de inmigración")) == {}


@pytest.mark.parametrize(
    "term",
    ["Municipal Police", "Sheriff", "State Prisons", "Probation", "Immigration Detention Centers", "Secret Service",
     "Citizenship and Immigration Services Offices", "Law Enforcement Agencies", "College/University Campus Police"],
)  # fmt: skip
def test_a_term_names_an_enforcement_body(term: str) -> None:
    text = ServiceText(name="Victim Help", description="Food pantry.", terms=(("Food Pantries", "Service"), (term, "")))
    assert enforcement_reason(text) == f"term: {term}"
    assert derived_needs(text) == ()


@pytest.mark.parametrize(
    "organization",
    [
        "Pelican County Sheriff's Office",
        "CITY OF TERN BAY - POLICE DEPARTMENT",
        "Tern Bay Police",
        "Departamento de Policía de Bahía",
        "Policía de Puerto Rico",
        "U.S. Immigration and Customs Enforcement",
        "ICE",
        "U.S. Customs and Border Protection (CBP)",
        "USCIS",
        "Servicio de Ciudadanía e Inmigración",
        "U.S. Department of Homeland Security",
        "Executive Office for Immigration Review",
        "State Department of Corrections",
        "Pelican County Jail",
        "Cárcel del Condado",
        "Tern Bay Juvenile Detention Center",
        "Pelican County Probation Department",
        "State Board of Parole",
        "United States Marshals Service",
        "I.C.E.",
        "U.S.C.I.S.",
        "C.B.P.",
        "D.H.S. - I.C.E.",
        "Tern Bay P.D.",
        "Tern Bay Police.",
        "HSI",
        "Homeland Security Investigations",
        "The GEO Group, Inc.",
        "CoreCivic",
        "Tern Bay Transitional Center (GEO Group)",
        "Tern Bay Detention Center (GEO Group)",
        "Intensive Supervision Appearance Program (ISAP)",
        "Bureau of Indian Affairs Law Enforcement",
        "U.S. Citizenship & Immigration Services",
    ],
)
def test_an_organization_that_is_an_enforcement_body(organization: str) -> None:
    text = ServiceText(name="Victim Assistance", organizations=("Help Unit", organization))
    assert enforcement_reason(text) == f"organization: {organization}"
    assert derived_needs(text) == ()


@pytest.mark.parametrize(
    "organization",
    [
        "Police Athletic League of Tern Bay",
        "Police Benevolent Association",
        "Tern Bay Police Foundation",
        "Citizens' Crime Watch",
        "Prison Fellowship",
        "Prison Ministries",
        "Correctional Health Advocates",
        "Families of Prisoners",
        "Families of People in County Jail",
        "Liga Atlética de la Policía",
        "Immigration Services of Tern Bay",
        "Americans for Immigrant Fairness",
        "Detention Watch Group",
        "Police Accountability Board",
        "Care Patrol",
        "Ice Cream for All",
        "Department of Human Services (DHS)",
        "Justice for Families",
        "Immigration Court Helpdesk",
        "Immigration Court Watch",
        "Ayuda Legal en la Corte de Inmigración",
        "Immigration Detention Bond Fund",
        "Detention Center Legal Project",
        "St. Ilario Citizenship and Immigration Services",
        "Department of Justice Accredited Representatives of Tern Bay",
        "Books to Prison",
        "Legal Services for Women in Prison",
        "Neighbors Against Policing",
        "HSI Health Services",
        "Geographic Group",
        "N.E.W. C.O.R.P.S., Inc.",
        "",
    ],
)
def test_an_organization_that_only_has_such_words(organization: str) -> None:
    assert enforcement_reason(ServiceText(name="Main Office", organizations=(organization,))) is None


@pytest.mark.parametrize("name", ["Detention Programs", "Police Department", "ICE", "Sheriff", "Cárcel: visitas"])
def test_a_word_in_the_services_own_name_is_never_enough(name: str) -> None:
    text = ServiceText(name=name, alternate_name=name, description=name, organizations=("Lawyers of Tern Bay",))
    assert enforcement_reason(text) is None


def test_a_lawyer_for_detained_people_is_help() -> None:
    text = ServiceText(
        name="Detention Programs",
        organizations=("Lawyers for Newcomers",),
        description="Legal services to people in immigration detention.",
        terms=(("Comprehensive Immigration/Naturalization Services", "Service"), ("Immigrants", "")),
    )
    assert enforcement_reason(text) is None
    assert {"LA.IMMIG", "LA.REMOVAL"} <= set(whys(text))


@pytest.mark.parametrize(
    ("why", "english", "spanish"),
    [
        ("term: Sheriff", "its source files it under “Sheriff”", "su fuente lo clasifica como «Sheriff»"),
        ("name: food pantry", "its name says “food pantry”", "su nombre dice «food pantry»"),
        ("text: a: b", "its description says “a: b”", "su descripción dice «a: b»"),
        ("organization: ICE", "its organization is “ICE”", "su organización es «ICE»"),
    ],
)
def test_a_why_in_words(why: str, english: str, spanish: str) -> None:
    assert (explain(why), explain(why, "es")) == (english, spanish)


FRAGMENTS = st.sampled_from(
    ["Food pantry", "Animal shelter", "Legal aid", "No hay", "Clínica de salud", "Detox", "Albergue", "\u202e",
     "Police Department", "Notary", "County Jail", "referrals to", "naloxone kits", "hot meals", "\\n", "{}", "<b>"]
)  # fmt: skip
TERMS = st.sampled_from(["Food Pantries", "Homeless Shelter", "Sheriff", "Legal Counseling", "Public Defender"])
WRITTEN = st.lists(FRAGMENTS | st.text(max_size=8), max_size=5).map(" ".join)
RECORDS = st.builds(
    ServiceText,
    name=WRITTEN,
    alternate_name=WRITTEN,
    description=WRITTEN,
    organizations=st.lists(WRITTEN, max_size=2).map(tuple),
    terms=st.lists(st.tuples(TERMS, st.just("")), max_size=3).map(tuple),
)


@given(RECORDS)
def test_whatever_the_record_enforcement_has_no_needs_and_every_need_says_why(text: ServiceText) -> None:
    needs = derived_needs(text)
    assert not (needs and enforcement_reason(text))
    for need in needs:
        kind, _, words = need.why.partition(": ")
        assert need.derived
        assert kind in {"term", "name", "text", "organization"}
        assert words.strip() == words != ""
    codes = [need.code for need in needs]
    assert codes == [code for code in need_rules().codes if code in codes]


@given(RECORDS, st.sampled_from(["Municipal Police", "State Prisons"]))
def test_any_record_loses_its_needs_to_a_term_of_enforcement(text: ServiceText, term: str) -> None:
    assert derived_needs(replace(text, terms=(*text.terms, (term, "")))) == ()


@given(
    st.sampled_from(["Shelter", "Albergue", "Refugio de noche"]), st.sampled_from(["animal", "mascotas", "hurricane"])
)
def test_a_silencing_word_in_the_name_takes_its_need_away(name: str, word: str) -> None:
    assert "HO.SHELTER" in whys(named(name))
    assert "HO.SHELTER" not in whys(named(f"{name} {word}"))


@given(st.sampled_from(["Asesoría legal", "Desintoxicación", "Línea de crisis", "Food pantry", "Violencia doméstica"]))
def test_case_and_accents_do_not_matter(name: str) -> None:
    bare = name.translate(str.maketrans("áéíóú", "aeiou"))
    spoken = [set(whys(named(variant))) for variant in (name, bare, name.upper(), bare.upper(), f"«{name}»!")]
    assert spoken[0]
    assert all(codes == spoken[0] for codes in spoken)
