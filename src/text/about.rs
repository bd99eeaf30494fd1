//! The pages «Om» and «Tilgængelighed»: headings, each with its paragraphs or points.
#![allow(missing_docs)]

pub const VERSION: &str = "Version";
pub const BUILD: &str = "Byggenummer";
pub const LICENCE: &str = "Licens";
pub const LICENCE_BODY: &str = "Fri software under MIT- eller Apache 2.0-licensen. Du vælger selv hvilken.";
pub const LICENCES: &str = "Licenser for den kode, appen bygger på";
pub const LICENCES_LEAD: &str = "Vejviseren er bygget af fri software, som andre har skrevet. Her er deres navne og deres licenser, på engelsk.";
pub const LICENCES_MISSING: &str = "Licenserne kunne ikke hentes. Prøv igen, når der er net.";
pub const ACCESSIBILITY: &str = "Tilgængelighed";

/// A heading, and the paragraphs or points under it.
pub type Part = (&'static str, &'static [&'static str]);

/// Where the data is stored, who is responsible for it, and what the guide is based on, in plain words.
pub static PRIVACY: [Part; 5] = [
    (
        "Hvor ligger det, du skriver?",
        &[
            "På denne enhed, i browserens lager: noter, kontakter, svar, kladder og papirkurv. Så længe deling er slået fra, ligger det kun dér, og der er ingen konto og ingen server. Statistik er der aldrig.",
            "Slår I låsen til under »Indstillinger«, er det krypteret, og kun adgangssætningen åbner det. Det, der blev skrevet før, kan ligge i browserens egne filer, indtil den rydder op.",
            "Vejviseren sender intet af sig selv, før nogen slår deling til under »Del med kolleger«. Indtil da henter den kun sine egne filer, når der er en ny version. Telefonens eget tastatur kan sende det, du dikterer eller retter, til leverandøren af tastaturet.",
            "Slettes browserens data eller ikonet på hjemmeskærmen, er noterne på enheden væk. Gem derfor ofte en sikkerhedskopi, også når I deler: Det, en kollega sletter for altid, forsvinder hos alle.",
        ],
    ),
    (
        "Når noget forlader enheden",
        &[
            "Det sker kun, når du selv gemmer en fil, trykker på »Del«, »Kopiér« eller »Udskriv«, flytter noterne til appen på hjemmeskærmen eller slår deling til. Derefter kan Vejviseren hverken se eller slette det, bortset fra det, der er i jeres fælles feltbog.",
            "Kopier lever videre. Når I sletter noget her, bliver filer, der er sendt, gemt eller skrevet ud, ikke slettet. De skal slettes dér, hvor de er.",
        ],
    ),
    (
        "Når I deler med kolleger",
        &[
            "Når deling er slået til, bliver det, du noterer, krypteret her på enheden og sendt til den server, som kommunen har under appens egen adresse. Serveren kan ikke læse det. Kladder bliver på enheden.",
            "Kollegerne i den fælles feltbog ser alt, også papirkurven. Sletter en af jer noget for altid, bliver det også slettet hos de andre, næste gang de har appen åben med net. Det, en kollega selv har skrevet og endnu ikke sendt, kommer i kollegaens papirkurv i stedet.",
            "En invitation indeholder nøglen til at læse alt. Nøglen, dit brugernavn og din adgangskode ligger på enheden, krypteret, hvis låsen er slået til.",
        ],
    ),
    (
        "Personoplysninger",
        &[
            "Et interview nævner ingen ved navn: kun aldersgruppe og tilknytning. CPR-numre må aldrig skrives her.",
            "Kontakter og det, folk har sagt, er personoplysninger. Kommunen er dataansvarlig. Spørg jeres databeskyttelsesrådgiver (DPO), hvad der gælder hos jer, og hvor længe oplysningerne må gemmes. I en kommune er grundlaget oftere en offentlig opgave end et samtykke. Afklar det, før I begynder.",
            "Fortæl den person, I gemmer oplysninger om, hvad I gemmer, og hvorfor. Teksten ligger klar på kontakten.",
            "Vil en person slettes eller have en kopi: Tryk på »Alt om personen« på kontaktens side. Dér står alt, der nævner personen, også i papirkurven, kladder og tidligere versioner. Deler I, bliver det også slettet hos kollegerne. Bed dem, der har fået en fil, gøre det samme.",
        ],
    ),
    (
        "Hvad bygger guiden på?",
        &["På bibliotekers erfaringer fra landsbyer, blandt andet fra Liv i Landsbyen."],
    ),
];

pub const NOTICES: &str = "Besked til dem, I taler med";
pub const FOR_IT: &str = "Til it og DPO";
pub const FOR_IT_LEAD: &str =
    "Det, en it-afdeling og en databeskyttelsesrådgiver spørger om, før Vejviseren tages i brug.";

/// What the people responsible for the devices and the data need to know.
pub static FOR_IT_PARTS: [Part; 6] = [
    (
        "Hvad ligger hvor?",
        &[
            "Alt, brugeren skriver, ligger i browserens lager på enheden (IndexedDB og localStorage) under Vejviserens adresse. Uden Vejviserens lås er det ikke krypteret af Vejviseren; enhedens egen lås og kryptering beskytter det.",
            "Med lås (»Indstillinger«) er alt det gemte krypteret med XChaCha20-Poly1305, også kladder, billeder og kopier. Nøglen er tilfældig og ligger kun på enheden, pakket ind med adgangssætningen og med otte genskabelsesord (Argon2id, 64 MiB og tre gennemløb, på langsomme enheder 19 MiB og to) og eventuelt med enhedens genkendelse (WebAuthn PRF). Id-numre, tidspunkter for sletning og antallet af ting kan stadig læses, og på en enhed, der deler, også hvilke id-numre der venter på at blive sendt.",
            "Låsens grænser: Mens appen er låst op, ligger teksten i hukommelsen, og den, der har enheden, kan læse alt. Det, der blev skrevet, før låsen blev slået til, kan ligge i browserens egne filer, indtil browseren rydder op; slå derfor låsen til, før I begynder. Den låser sig selv efter fem minutter ude af syne, hvis ikke brugeren vælger andet. Glemmes både sætning og ord, kan ingen åbne det. Låsen erstatter ikke kommunens styring af enheder (MDM).",
            "Filer, som brugeren selv gemmer, er almindelig JSON, ZIP, CSV, vCard og iCalendar uden kryptering. Kun »Gem i en låst fil« krypterer: formatet hedder age, version 1, og adgangskoden gøres til en nøgle, som er dyr at gætte.",
            "»Gem uden navne« udelader kontakter, aftaler, billeder og fri tekst, giver alt nye, tilfældige numre og skriver dage i stedet for klokkeslæt. Tager brugeren teksten med, fjernes kontakters navne, numre og mailadresser, men andre kan stadig være til at kende.",
            "Frister: I »Indstillinger« sætter I, hvornår kontakter og interviews senest skal slettes. Overblik minder om det; intet slettes af sig selv.",
            "Slettet ligger i papirkurven i 30 dage. »Slet alt« sletter alt på enheden og kan ikke fortrydes. Det slår også deling fra på enheden, men sletter intet hos kollegerne.",
            "Slettes noget for altid, husker enheden et id og et tidspunkt, så en gammel fil ikke bringer det igen. Browserens egne filer på disken kan have rester af det slettede, indtil browseren rydder op.",
        ],
    ),
    (
        "Hvem får noget at se?",
        &[
            "Ingen, før brugeren selv sender noget eller slår deling til. Uden deling har Vejviseren ingen server og ingen konto. Den har aldrig cookies, statistik eller skrifttyper og kode fra andre steder: Sidens Content-Security-Policy forbyder den at hente fra eller sende til andre adresser end sin egen.",
            "Værten, der har siden liggende, ser kun, at en browser henter appens filer. Der er derfor ingen databehandler for det, der skrives, så længe intet sendes. Den tjeneste, I sender filer gennem, kan være det. Det kan den, der driver serveren til deling for kommunen, også: Krypterede personoplysninger er stadig personoplysninger.",
        ],
    ),
    (
        "Deling med kolleger",
        &[
            "Deling er slået fra, til en bruger slår den til på sin enhed under »Del med kolleger«. Indtil da spørger appen ingen server. Derefter bliver alt, der er noteret, også det i papirkurven, krypteret på enheden med XChaCha20-Poly1305 og sendt til den CouchDB, som kommunen driver under appens egen adresse. Kladder bliver på enheden.",
            "Serveren ser brugernavne, IP-adresser, tidspunkter, hvor mange dokumenter der er, hvor store de er i trin på 256 byte, og hvilke der ændres sammen. Den ser ikke typer, navne eller ord. Den kan holde noget tilbage eller vise noget ældre, men hverken læse eller forfalske det.",
            "Billeder bliver krypteret på samme måde og sendt efter deres tekster. De kommer til en kollegas enhed, når kollegaen ser på dem. Om billeder ser serveren mere: hvilke dokumenter der er billeder, og hvor store de er.",
            "Alle i den fælles feltbog ser alt og kan rette og slette alt. Vejviseren skelner ikke mellem dem. Ved noter, svar og aftaler står de initialer, som den, der skrev, selv har valgt. Alle ser også, hvilken dag hver enhed sidst har delt, og dens initialer.",
            "Nøglen er tilfældig og fælles for den fælles feltbog, og serveren får den aldrig. En invitation indeholder nøglen til at læse alt, men ikke brugernavn og adgangskode til serveren. Nøgle, brugernavn og adgangskode ligger på enheden, krypteret, når Vejviserens lås er slået til.",
            "Det, en bruger sletter for altid, også med »Alt om personen«, bliver slettet på kollegernes enheder, næste gang de har appen åben med net. Tekst, som en kollega selv har skrevet og endnu ikke sendt, kommer i kollegaens papirkurv i stedet for at forsvinde. Sletningen når ikke kopier i filer, kollegers kladder, enheder, der ikke deler længere, og enheder, der aldrig kommer på nettet.",
            "På serveren kan det slettede ligge krypteret, til CouchDB rydder op, og i serverens sikkerhedskopier.",
            "Holder en kollega op, lukker it-afdelingen brugernavnet på serveren. Så kommer der intet nyt på kollegaens telefon, men kopien dér kan læses, til den bliver slettet dér. Er en enhed blevet væk, kan de andre skifte nøglen: Så kan den ikke bruges til at læse noget nyt.",
        ],
    ),
    (
        "Udkast til fortegnelsen (artikel 30)",
        &[
            "Formål: bibliotekets kontakt med borgere, foreninger og institutioner om lokale fællesskaber.",
            "Registrerede: kontaktpersoner og borgere, der bliver talt med. Oplysninger: navn, organisation, rolle, telefon, mail, aftaler og noter. Interview uden navn. Ingen CPR-numre og ingen følsomme oplysninger.",
            "Modtagere: kolleger i projektet og, hvis I deler, den, der driver serveren, men kun i krypteret form. Overførsel til lande uden for EU/EØS: ingen.",
            "Sletning: [frist, fx seks måneder efter projektets slutning]. Sikkerhed: skærmlås, Vejviserens lås, opdateret enhed, filer kun på kommunens drev, kryptering af det, der deles.",
        ],
    ),
    (
        "Risici, og hvad der dæmper dem",
        &[
            "En telefon bliver væk: Er den låst op, kan den, der har den, læse alle noter. Brug kun enheder med skærmlås, som kommunen kan slette på afstand, og slå Vejviserens lås til: Så skal også adgangssætningen kendes, når appen er lukket eller har været ude af syne. Gem ofte en sikkerhedskopi på kommunens drev. Deler I, så luk også brugernavnet på serveren.",
            "En invitation havner et forkert sted: Den indeholder nøglen til at læse alt, men kan kun hente noget med et brugernavn og en adgangskode. Vis koden på skærmen, eller send invitationen ad en vej, kommunen har godkendt.",
            "Nogen kan genkendes i en note uden navn: Appen minder om det, og rapporten tager kontakters navne ud. Læs altid rapporten igennem, før den deles.",
            "En fil havner et forkert sted: Send den ad en vej, kommunen har godkendt, aldrig i private mails eller beskeder. En låst fil kan kun åbnes med sin adgangskode.",
            "Et CPR-nummer kommer med ud: Vejviseren spørger, før noget, der ligner ét, deles, kopieres, skrives ud eller gemmes i en fil. Den kan ikke kende alle skrivemåder, og den læser ikke billeder.",
            "Browseren rydder op: På en iPhone skal appen ligge på hjemmeskærmen. Ellers kan Safari slette noterne efter syv dage uden brug.",
        ],
    ),
    (
        "Drift",
        &[
            "Vejviseren er filer på en webserver med https. Opdateringer hentes, når appen åbnes med net, og tages i brug, når brugeren siger ja. Vil I dele, skal der også være en CouchDB under samme adresse.",
            "Kildekoden er åben. Licenser for den kode, appen bygger på, ligger under Om.",
        ],
    ),
];

/// The heading over the contact details.
pub const ASK: &str = "Kontakt";
/// The introduction to the parts below.
pub const ACCESSIBILITY_LEAD: &str =
    "Alle, der arbejder ude, skal kunne bruge Vejviseren, også med skærmlæser, tastatur eller stor skrift.";

/// What has been tested, what hasn't, and where to report problems.
pub static ACCESSIBILITY_PARTS: [Part; 4] = [
    (
        "Krav og standard",
        &[
            "WCAG 2.2, niveau AA. Om loven om webtilgængelighed gælder, afhænger af, hvordan biblioteket stiller Vejviseren til rådighed. Spørg kommunen. Vi bygger, som om den gælder.",
        ],
    ),
    (
        "Det er testet",
        &[
            "Alle sider gennemgås af en automatisk kontrol, axe, efter WCAG 2.2 AA.",
            "Alt kan nås og betjenes med tastatur alene. Man kan se, hvor man er, og en ny side begynder ved sin overskrift.",
            "Kontrasten mellem tekst og baggrund er mindst 7:1 i både lys og mørk visning.",
            "Det, man trykker på, er mindst 44 pixel højt og bredt.",
            "Siderne kan læses på en skærm, der er 320 pixel bred, og med skrift i dobbelt størrelse, uden at man ruller sidelæns.",
            "Systemets egne farver (høj kontrast) bliver brugt, og bevægelse er slået fra, når systemet beder om det.",
            "Testene køres i Chromium, Firefox og WebKit, som er motorerne i Chrome, Edge, Firefox og Safari.",
        ],
    ),
    (
        "Det ved vi ikke, eller det kan blive bedre",
        &[
            "Ingen har endnu prøvet Vejviseren på en rigtig iPhone med VoiceOver, eller med TalkBack, NVDA eller JAWS.",
            "Felter til dato og tid er browserens egne, og nogle skærmlæsere læser dem omstændeligt.",
            "Formidlingsplanen og arbejdsarkene er lange sider. Overskrifterne er den hurtigste vej gennem dem.",
            "Vejviseren kontrollerer ikke, om det, I selv skriver, er tilgængeligt.",
        ],
    ),
    (
        "Er der noget, du ikke kan bruge?",
        &[
            "Sig det til den på biblioteket, der har givet dig Vejviseren; kontaktpersonen står nedenfor, når I har skrevet jeres oplysninger under Indstillinger. Fortæl, hvilken side det var, hvad du ville, og hvilken enhed, browser og skærmlæser du brugte. Version og byggenummer står på siden Om Vejviseren.",
            "Skriv aldrig noget fra noterne, når du beskriver en fejl.",
        ],
    ),
];
