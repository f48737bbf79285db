"""The nouns that say who can speak: persons by what they are, bodies, places, times.

Word lists of general English newswriting; none names a person or an outlet.
"""

from __future__ import annotations

_PERSONS = """
abbot academic acquaintance activist actor actress administrator admiral adult adversary adviser
advisor agent aide aide-de-camp airman alderman alderwoman ally ambassador analyst anchor anchorman
anchorwoman anthropologist apparatchik applicant arbitrator archbishop architect archivist artist
assemblyman assemblywoman assistant associate astronaut astronomer athlete attache attaché attendee
attorney attorney-general auditor aunt author ayatollah backbencher backer banker barber baron
baroness barrister believer beneficiary billionaire biographer biologist bishop blogger bodyguard
boss boxer boy boyfriend brigadier broker brother builder bureaucrat businessman businesswoman
bystander cadet cameraman campaigner candidate canvasser captain captive cardinal caregiver carer
carpenter cashier centrist chair chairman chairperson chairwoman challenger champion chancellor
chaplain chef chemist chief chief-of-staff chieftain child citizen classmate cleric clerk client
co-author co-chair co-chairman co-founder co-owner co-worker coach cofounder colleague colonel
columnist comedian commander commando commentator commenter commissioner commodore commuter
companion complainant composer comptroller conductor confidant confidante congressman congresswoman
conscript constable consul consultant consumer contender controller convict coordinator cop corporal
correspondent councillor councilman councilor counsel counsellor counselor counterpart countess
couple cousin coworker crewman critic crowd crown-prince curator customer cyclist czar dame dancer
daughter deacon dealer dean defector defendant defender delegate democrat demographer demonstrator
dentist deputy deputy-head designer detainee detective developer dictator dietitian diplomat
director director-general dissident doctor donor driver duchess duke earl economist editor elder
elector electrician emir emissary employee employer enemy engineer entrepreneur envoy epidemiologist
escapee essayist evangelist ex-husband ex-minister ex-president ex-wife executive exile expatriate
expert extremist eyewitness family fan farmer father fellow fiance fiancee fiancé fiancée fighter
figure filmmaker financier firefighter fisherman foe footballer forecaster founder friend
front-runner frontbencher frontrunner fugitive functionary futurist general geographer geologist
girl girlfriend goalkeeper governor granddaughter grandfather grandmother grandson guerrilla guest
gunman guy hacker hairdresser hard-liner hardliner head headmaster headmistress headteacher
heavyweight historian homeowner honoree hopeful host hostage husband imam immigrant incumbent
individual industrialist informant informer inmate insider inspector instructor insurgent
interlocutor intermediary interpreter interviewer inventor investigator investor jailer jihadist
journalist judge jurist juror justice kid king laborer labourer lad lady landlord laureate lawmaker
lawyer leader leader-elect lecturer legislator librarian lieutenant linguist listener lobbyist lord
loser loyalist magistrate magnate major man manager marcher marshal mathematician mayor mechanic
mediator medic member merchant meteorologist midfielder midwife migrant militant millionaire
minister missionary moderator monarch monarchist monk mother mp mufti mullah musician nationalist
negotiator neighbor neighbour nephew newsman niece nominee notary novelist nun nurse nutritionist
observer officeholder officer official ombudsman onlooker operative opponent organiser organizer
owner painter panelist panellist paramedic paratrooper parent parliamentarian participant partner
passenger passerby pastor patient patriarch person petitioner pharmacist philosopher photographer
physician physicist pianist pilgrim pilot plaintiff player playwright plumber poet policeman
politician pollster pope preacher premier presenter president president-elect priest prince princess
principal prisoner producer professor programmer prosecutor prosecutor-general protester protestor
provost psychiatrist psychologist publicist publisher quarterback queen rabbi rapper rapporteur
reader rebel recipient recruit rector referee reformist refugee regulator relative reporter
representative republican researcher reservist resident respondent reverend reviewer rioter rival
roommate ruler runner running-mate sailor scholar scientist screenwriter sculptor seafarer seaman
secretary secretary-general seismologist seminarian senator separatist sergeant serviceman shah
sheikh sheriff shopkeeper shopowner shopper sibling signatory singer sister sociologist soldier
solicitor somebody someone son source speaker spokesman spokesperson spokeswoman spouse spy staffer
statesman statistician stepfather stepmother strategist striker student sultan superintendent
supervisor supporter surgeon survivor suspect swimmer tailor taoiseach teacher teammate technician
technocrat teenager tenant theologian therapist tourist trader trainer translator traveler traveller
treasurer tribesman trooper tsar tutor tycoon umpire uncle underling undersecretary unionist user
vendor veteran veterinarian vicar vice-chair vice-chairman vice-chancellor vice-president victim
viewer villager virologist viscount visitor volunteer voter waiter waitress warden warlord
warrant-officer whip whistle-blower whistleblower widow widower wife winner witness woman worker
worshipper wrestler writer youth
"""
_TITLES = """
adm brig capt children cmdr col conservatives dame dr gen gov haj hajj hojatoleslam hojjatoleslam
hon lady liberals lord lt maj moderates mullah passersby people prof rep rev sayyid sen sgt shah sir
spokespeople
"""
_BODIES = """
administration agency airlines alliance army assembly association authorities authority bank board
brigade bureau cabinet campaign caucus center centre chamber channel church club coalition college
command commission committee community company conference congress consulate corporation corps
council court daily delegation democracy department directorate division embassy federation force
forces foundation front fund government group guard guards guardian herald hospital house initiative
institute institution intelligence international journal kingdom league letter library magazine mail
media military militia ministry mission monitor monthly mosque movement museum navy network news
newspaper newspapers office opposition organisation organization parliament party petition police
post presidency press programme project publication radio regime release report republic resistance
review school senate service services society staff state statement station street studies study
survey team television think-tank think-tanks times tribunal tribune tv union united university
watch website white wing lawsuit nations indictment ruling filing complaint document resolution
communique communiqué inc corp llc ltd plc co broadcaster poll gulf academy affiliate airline bloc
branch bureaucracy charity charities chapter chancellery chancery commissariat commune conservatory
consortium consultancy contractor convention court-martial crew delegations faction factions faculty
factory firm firms forum garrison govt groups guild household inquiry insurer institutions judiciary
jury junta lab laboratory leadership legislature lender lobby manufacturer mayoralty militias
monarchy municipality ngo ngos observatory operator organisations organizations outlet outlets panel
parish patrol politburo precinct prefecture prosecution quartet retailer secretariat seminary squad
startup subcommittee supplier syndicate taskforce teams theatre theater troika troops utility
watchdog watchdogs webpage workforce analysis audit assessment reports paper papers
"""
_CAPITALISED_BODIES = """
Act Affairs Agreement Airport Americans Avenue Beach Bill Bridge Budget Building City Code
Conservative Constitution County Daily Day Deal Debate Defense Democratic Development District East
Economics Election Emirates Energy Eve Exchange Finance Foreign Global God Green Hall Health Highway
Hill Homeland Human Independent Interior Islam Islamic Island Islands Jewish Christian Muslim
Muslims Christians Jews Catholic Labor Labour Liberal Middle Morning National North Northern Nuclear
Oil Pact Park Peace Plan Prize Program Public Quran Rally Reform Republican Research Rights River
Road Sea Security South Southern Square Standard Strait Summit Supreme Trade Treasury Treaty Trust
War West Western Eastern World Zone Court Justice Congressional Revolution Revolutionary Shia Sunni
Shiite Nobel Olympic Wall Freedom Atomic Arab Bible Valley Times Lake Mount Bay Today Voice Yes No
Oh Company Super States Tuesday Attorney-General Internet Academy Awards Guardian Associated San Los
Las Santa Fort Port Twitter Facebook Instagram Telegram YouTube TikTok Reddit WhatsApp LinkedIn
Google Microsoft Amazon Kremlin Pentagon Vatican Knesset Majlis Bundestag Duma Hezbollah Hamas
Taliban Fatah Basij Congress Democracy University
"""
_PLACES = """
Afghanistan Africa Alabama Alaska Albania Aleppo Algeria America Amman Ankara Arabia Argentina
Arizona Arkansas Armenia Asia Athens Atlanta Australia Austria Azerbaijan Baghdad Bahrain Bangladesh
Basra Beijing Beirut Belarus Belgium Berlin Bosnia Boston Brazil Britain Brussels Bulgaria Cairo
California Canada Caucasus Chicago Chile China Cleveland Colombia Colorado Connecticut Crimea
Croatia Cuba Cyprus Dallas Damascus Delaware Denmark Detroit Doha Dubai Egypt England Estonia
Ethiopia Europe Finland Florida France Gaza Geneva Georgia Germany Golan Greece Haifa Hawaii Herat
Homs Hormuz Houston Hungary Idaho Idlib Illinois India Indiana Indonesia Iowa Iran Iraq Ireland
Isfahan Islamabad Israel Istanbul Italy Japan Jeddah Jerusalem Kabul Kansas Karachi Karbala
Kazakhstan Kentucky Kenya Kerman Kiev Korea Kurdistan Kuwait Kyiv Latvia Lausanne Lebanon Libya
Lithuania London Louisiana Maine Malaysia Manhattan Maryland Mashhad Massachusetts Mecca Medina
Mexico Miami Michigan Minnesota Mississippi Missouri Montana Morocco Moscow Mosul Munich Najaf
Natanz Nebraska Netherlands Nevada Nigeria Norway Ohio Oklahoma Oman Oregon Orlando Pakistan
Palestine Paris Pennsylvania Philadelphia Philippines Poland Portugal Qatar Qom Ramallah Riyadh
Romania Rome Russia Scotland Serbia Shiraz Sinai Singapore Somalia Spain Sudan Sweden Switzerland
Syria Tabriz Taiwan Tajikistan Teheran Tehran Tennessee Texas Thailand Tikrit Tripoli Tunisia Turkey
Turkmenistan U.A.E. U.K. U.N. U.S. UAE UK UN US USA U.S.A. Ukraine Utah Uzbekistan Venezuela Vermont
Vienna Vietnam Virginia Wales Washington Wisconsin Wyoming Yemen York Yugoslavia Zurich Hampshire
Jersey Carolina Dakota Angeles Vegas Francisco Columbia Angola Antigua Bahamas Belize Benin Bhutan
Bolivia Botswana Brunei Burkina Burma Burundi Cambodia Cameroon Congo Djibouti Dominica Ecuador
Eritrea Fiji Gabon Gambia Ghana Grenada Guatemala Guinea Guyana Haiti Honduras Iceland Jamaica
Kosovo Kyrgyzstan Laos Lesotho Liberia Liechtenstein Luxembourg Macedonia Madagascar Malawi Maldives
Mali Malta Mauritania Mauritius Moldova Monaco Mongolia Montenegro Mozambique Myanmar Namibia Nepal
Nicaragua Niger Panama Paraguay Peru Rwanda Senegal Slovakia Slovenia Suriname Tanzania Togo Tonga
Trinidad Uganda Uruguay Vanuatu Zambia Zimbabwe Aden Ahvaz Ahwaz Arak Bushehr Fordow Hamadan Hamedan
Hodeidah Kermanshah Khuzestan Rasht Sanaa Semnan Urmia Yazd Zahedan Sistan Kirkuk Fallujah Erbil
Sulaymaniyah Raqqa Latakia Daraa Sidon Nablus Hebron Jenin Rafah Mumbai Delhi Kolkata Lahore
Kandahar Tokyo Seoul Pyongyang Shanghai Hanoi Manila Jakarta Bangkok Melbourne Canberra Auckland
Toronto Ottawa Montreal Vancouver Barcelona Madrid Lisbon Milan Hamburg Frankfurt Cologne Stockholm
Oslo Copenhagen Helsinki Warsaw Prague Budapest Bucharest Belgrade Zagreb Minsk Tbilisi Yerevan Baku
Tashkent Dushanbe Bishkek Ashgabat Astana Nairobi Lagos Johannesburg Pretoria Khartoum Rabat
Casablanca Tunis Algiers Benghazi Addis Mogadishu Dakar Accra Caracas Bogota Havana Brasilia
Baltimore Pittsburgh Minneapolis Milwaukee Seattle Portland Phoenix Denver Nashville Memphis Tampa
Sacramento Manchester Liverpool Birmingham Glasgow Edinburgh Belfast Dublin Brooklyn Bronx
"""
_DEMONYMS = """
Afghan African American Arab Argentine Armenian Asian Australian Austrian Bahraini Belgian Brazilian
British Canadian Chinese Cuban Danish Dutch Egyptian Emirati English European Finnish French German
Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Jordanian Kurdish
Kuwaiti Lebanese Libyan Mexican Moroccan Norwegian Omani Ottoman Pakistani Palestinian Persian
Polish Qatari Romanian Russian Saudi Scottish Serbian Soviet Spanish Sudanese Swedish Swiss Syrian
Tunisian Turkish Ukrainian Venezuelan Vietnamese Yemeni Zionist Azeri Baluchi African-American
Albanian Algerian Bangladeshi Belarusian Bosnian Bulgarian Burmese Catalan Chilean Colombian
Croatian Cypriot Czech Estonian Ethiopian Filipino Georgian Ghanaian Icelandic Kazakh Kenyan Korean
Kosovan Latvian Lithuanian Malaysian Maltese Nepalese Nigerian Peruvian Portuguese Scots Senegalese
Singaporean Slovak Slovenian Somali Syriac Taiwanese Tajik Tanzanian Thai Tibetan Turkmen Ugandan
Uzbek Welsh Yazidi Druze Alawite Houthi Hispanic Latino Latina
"""
_TIMES = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec. Jan
Feb Mar Apr Aug Sept Oct Nov Dec Monday's Tuesday's Ramadan Nowruz Muharram Christmas Thanksgiving
Ashura today yesterday tomorrow tonight morning afternoon evening week month year night later
earlier recently ago late early last next hours days weeks months years minutes moments hour minute
"""
_OF_MEN = """
spokesman chairman congressman businessman councilman assemblyman policeman man father son brother
husband king prince sheikh sultan imam ayatollah mr sir lord emperor bishop pope uncle boy waiter
widower nephew grandfather grandson salesman serviceman crewman gunman monk priest rabbi abbot
"""
_OF_WOMEN = """
spokeswoman chairwoman congresswoman businesswoman councilwoman assemblywoman policewoman woman
mother daughter sister wife queen princess mrs ms dame lady aunt girl actress waitress widow niece
grandmother granddaughter nun heroine baroness countess duchess
"""


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh")) else "s")


_persons = _PERSONS.split()

PERSONS = frozenset({*_persons, *map(_plural, _persons), *_TITLES.split()})
BODIES = frozenset(_BODIES.split())
CAPITALISED_BODIES = frozenset({*_CAPITALISED_BODIES.split(), *map(str.capitalize, BODIES)})
PLACES = frozenset(_PLACES.split())
DEMONYMS = frozenset(_DEMONYMS.split())
TIMES = frozenset(_TIMES.split())
HE = frozenset(_OF_MEN.split())
SHE = frozenset(_OF_WOMEN.split())
