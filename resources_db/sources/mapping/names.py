"""What columns are called in real files, in English and Spanish, and what those names mean.

The names come from HSDS's own versions, 211 exports, Ohana, SAMHSA, the USDA's lists of shops, and forms that
coordinators make themselves (the alias table of the project's notes on HSDS).
"""

import re
from functools import cache

from resources_db.sources.mapping import targets as to
from resources_db.sources.mapping.targets import PLAIN

ORGANIZATION, SERVICE, PLACE = "organization.name", "service.name", "place"
"""`PLACE` is a name of which only the other columns say whether it is an organization's or a service's."""

_NAMES = """
organization.name: organization organizationname orgname org agency agencyname parentagency providername provider name1
 organizacion organización nombredelaorganizacion
service.name: service servicename programname nameofservice nameofprogram name2 servicio nombredelservicio program
place: name publicname sitename storename facilityname marketname placename resourcename locationname
 pantryname clinicname sheltername nombre title posttitle sitetitle store cornerstore facility market pantry shelter
 clinic
organization.alternate_name: organizationalternatename aka alsoknownas acronym
organization.description: organizationdescription agencydescription providerdescription
organization.website: organizationwebsite agencywebsite organizationurl
organization.email: organizationemail agencyemail
service.description: description servicedescription longdescription shortdesc shortdescription programdescription
 details about descripcion descripción contentbody body servicesprovided servicesoffered
service.url: website url websiteaddress web webpage homepage link sitioweb paginaweb página weburl contactwebsite
service.email: email emailaddress mail correo correoelectronico contactemail pocemail
service.status: status estatus
service.eligibility_description: eligibility eligibilitydescription audience whoweserve populationserved
 targetpopulation requirements elegibilidad requisitos opentospecgroup
service.fees_description: fees fee cost costs feesdescription feestructure costo costos
service.application_process: applicationprocess intakeprocedure howtoapply intake intakeprocess comoaplicar
service.accreditations: accreditations
service.alert: alert notice
service.minimum_age: minage minimumage
service.maximum_age: maxage maximumage
service.interpretation_services: interpretationservices interpreter interpretation
service.last_modified: lastmodified lastupdated updatedat updated lastupdate modified editdate modifiedon dateupdated
 lastedited timestamp ultimaactualizacion
location.transportation: transportation transit publictransit transporte
address.attention: attention
address.address_1: address1 street1 street addressline1 addr1 streetaddrline1 streetaddress physicaladdress1
 physicaladdress siteaddress1 streetone locationstreet calle address addr direccion dirección domicilio
address.address_2: address2 street2 addressline2 addr2 streetaddrline2 physicaladdress2 suite unit apt siteaddress2
address.city: city town physicalcity ciudad municipality locationcity
address.region: region
address.state_province: state stateprovince province stabbr st statecode physicalstate estado locationstate
address.postal_code: zip zipcode postalcode postal zip5 zipcodes postcode physicalzip physicalpostalcode codigopostal
 códigopostal locationzip
address.zip4: zip4 zipplus4 plus4 zipfour
address.country: country pais país locationcountry
address.whole: fulladdress formattedaddress wholeaddress completeaddress addressfull matchaddr mailingaddressfull
location.latitude: latitude lat latitud locationlat y
location.longitude: longitude lon long lng longitud locationlng x
phone.number: phone phonenumber telephone telephonenumber tel phonenr phone1 phone2 phone3 phone1number phone2number
 phone3number mainphone intake1 intake2 hotline hotlinenumber telefono teléfono teléfonos telefonos phones phonenumbers
 mobile cell cellphone pocphone contactphone contactmobile marketphone tollfree tollfreenumber
phone.fax: fax faxnumber contactfax
phone.tty: tty tdd ttynumber ttytdd
phone.text: text textnumber sms textline
phone.extension: extension ext phoneext phoneextension marketphoneext phone1ext
contact.name: contactname contactperson contact pocname pointofcontact fieldcontactname persona
contact.title: contacttitle
hours: hours hoursofoperation openinghours openhours businesshours officehours horario horarios hoursopen datetime
 time times schedule marketschedule operatinghours servicehours
hours.MO: monday mon mondayhours hoursmonday lunes
hours.TU: tuesday tue tues tuesdayhours hourstuesday martes
hours.WE: wednesday wed wednesdayhours hourswednesday miercoles miércoles
hours.TH: thursday thu thur thurs thursdayhours hoursthursday jueves
hours.FR: friday fri fridayhours hoursfriday viernes
hours.SA: saturday sat saturdayhours hourssaturday sabado sábado
hours.SU: sunday sun sundayhours hourssunday domingo
schedule.byday: weekday weekdays day days dayofweek
schedule.opens_at: opensat opentime opentime1 starttime opens
schedule.closes_at: closesat closetime closetime1 endtime closes
languages: language languages languagesspoken languagesoffered idioma idiomas spokenlanguages
category: category categories type types servicetype servicetypes servicecategory term terms taxonomy taxonomyterm
 categoria categoría categorias categorías tipo directorycategory sitetype facilitytype markettype
required_document.document: requireddocuments documentsrequired documents documentos whattobring
accessibility.description: accessibility ada wheelchair accesibilidad
service_area.name: servicearea areaserved coverage coveragearea
funding.source: funding fundingsource
private: private isprivate confidential isconfidential confidentialaddress addressconfidential addressprivate
 privateaddress confidentiallocation privatelocation hideaddress donotpublish privado privada confidencial
public: public ispublic publish publishaddress showaddress addresspublic
address_policy: addresspolicy
"""

_QUALIFIERS = frozenset(
    {"directory", "location", "contact", "content", "field", "site", "store", "facility", "agency", "provider", "main"}
    | {"primary", "public", "physical", "office", "place", "arc", "farm", "clinic", "shelter", "pantry", "resource"}
)
_ENDINGS = frozenset({"string", "text", "value", "field", "us", "eng", "en", "line"})
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_UNTOLD = re.compile(
    r"confiden|private|privad|undisclos|unlisted|withh[eo]ld|secret|\bhid(?:e|den)|\bocult"
    r"|\b(?:do ?not|don ?t) ?(?:publish|show|share|display|print|list)|\bno ?(?:publicar|mostrar|compartir)"
)
_TOLD = re.compile(r"publi[cs]|\b(?:show|display|share)|visib|mostrar|compartir")
_OF_PLACE = re.compile(r"address|location|\bmap\b|direcci[oó]n|ubicaci[oó]n|domicilio|\bmapa\b")


@cache
def _ranks() -> dict[str, tuple[str, int]]:
    """Return every known name -> its target and its place among the names of that target."""
    found: dict[str, tuple[str, int]] = {}
    for line in _NAMES.replace("\n ", " ").strip().splitlines():
        target, _, names = line.partition(": ")
        found |= {name: (target, rank) for rank, name in enumerate(names.split())}
    exact = {target.replace(".", "").replace("_", ""): (target, 0) for target in PLAIN}
    return exact | {target.replace(".", ""): (target, 0) for target in to.PHONES} | found


def words_of(column: str) -> list[str]:
    """Return the words of a column's name: "Farm Market ID", "StreetAddrLine1" and "SITE_zip" have several."""
    return [word.casefold() for part in _WORD.findall(column) for word in _CAMEL.split(part)]


def meaning(column: str) -> tuple[str, int] | None:
    """Return what a column's name means, and how far down among the names of that target it stands; None for no name.

    Words that only say whose it is ("SITE_zip", "directory_contact__phone") may stand before it.
    """
    words = words_of(column)
    while words and words[-1] in _ENDINGS and len(words) > 1:
        words.pop()
    for start in range(len(words)):
        if start and words[start - 1] not in _QUALIFIERS:
            return None
        if found := _ranks().get("".join(words[start:])):
            return found[0], found[1] + 100 * start
    return None


def may_withhold(column: str) -> bool:
    """Return whether a column's name speaks of keeping something back."""
    return _UNTOLD.search(" ".join(words_of(column))) is not None


def may_tell(column: str) -> bool:
    """Return whether a column's name may ask if a place is for everybody: "Public Address", "Show on map?"."""
    return _TOLD.search(" ".join(words_of(column))) is not None and is_of_place(column)


def is_of_place(column: str) -> bool:
    """Return whether a column's name speaks of where something is."""
    return _OF_PLACE.search(" ".join(words_of(column))) is not None
