//! Om, and Tilgængelighed below it: headings with what is said under each.
#![allow(missing_docs)]

pub const VERSION: &str = "Version";
pub const BUILD: &str = "Byggenummer";
pub const LICENCE: &str = "Licens";
pub const LICENCE_BODY: &str = "Fri software under MIT eller Apache 2.0, som du selv vælger.";
pub const LICENCES: &str = "Licenser for den kode, appen bygger på";
pub const LICENCES_LEAD: &str = "Vejviseren er bygget af fri software, som andre har skrevet. Her er deres navne og deres licenser, på engelsk.";
pub const LICENCES_MISSING: &str = "Licenserne kunne ikke hentes. Prøv igen, når der er net.";
pub const ACCESSIBILITY: &str = "Tilgængelighed";

/// A heading, and the paragraphs or points under it.
pub type Part = (&'static str, &'static [&'static str]);

/// Where the data is, and whose it is, in plain words.
pub static PRIVACY: [Part; 3] = [
    (
        "Hvor ligger det, jeg skriver?",
        &[
            "Kun på denne enhed, i browserens lager: noter, kontakter, svar, kladder og papirkurv. Der er ingen konto, ingen server og ingen statistik.",
            "Vejviseren sender intet af sig selv. Den henter kun sine egne filer, når der er en ny version. Telefonens eget tastatur kan sende det, du dikterer eller retter, til dem, der har lavet det.",
            "Slettes browserens data eller ikonet på hjemmeskærmen, er noterne væk. Tag dem derfor med hjem ofte.",
        ],
    ),
    (
        "Når noget forlader enheden",
        &[
            "Det sker kun, når du selv trykker på «Eksportér», «Del», «Kopiér», «Hent» eller «Udskriv». Filen eller teksten er da ude af Vejviserens hænder.",
            "Kopier lever videre: at slette her sletter ikke de filer, der er sendt, gemt eller skrevet ud. De skal slettes dér, hvor de er.",
        ],
    ),
    (
        "Rigtige mennesker",
        &[
            "Et interview nævner ingen ved navn: kun aldersgruppe og tilknytning. CPR-numre må aldrig skrives her.",
            "Kontakter og det, folk har sagt, er personoplysninger, som kommunen har ansvaret for. Samtykke er ét muligt grundlag for at gemme dem. Kommunens databeskyttelsesrådgiver afgør, hvad der gælder hos jer, og hvor længe I må gemme dem.",
            "Fortæl den, I skriver op, hvad I gemmer og hvorfor. Vil personen se oplysningerne eller have dem slettet, så find kontakten: dér kan I gøre begge dele. Husk de filer, I har eksporteret.",
        ],
    ),
];

/// What is said before the parts below.
pub const ACCESSIBILITY_LEAD: &str =
    "Alle, der arbejder ude, skal kunne bruge Vejviseren, også med skærmlæser, tastatur eller stor skrift.";

/// What has been tried, what hasn't, and where to say so.
pub static ACCESSIBILITY_PARTS: [Part; 4] = [
    (
        "Det bygger vi efter",
        &[
            "WCAG 2.2, niveau AA. Loven om webtilgængelighed gælder som regel ikke for interne redskaber som dette; vi bygger, som om den gjorde.",
        ],
    ),
    (
        "Det er prøvet",
        &[
            "Alle sider gennemgås af en automatisk kontrol, axe, efter WCAG 2.2 AA.",
            "Alt kan nås og betjenes med tastatur alene. Man kan se, hvor man er, og en ny side begynder ved sin overskrift.",
            "Kontrasten mellem tekst og baggrund er mindst 7:1, både i lyst og mørkt.",
            "Det, man trykker på, er mindst 44 pixel højt og bredt.",
            "Siderne kan læses på en skærm, der er 320 pixel bred, og med skrift i dobbelt størrelse, uden at man ruller sidelæns.",
            "Systemets egne farver (høj kontrast) bliver brugt, og bevægelse er slået fra, når systemet beder om det.",
            "Prøverne køres i Chromium, Firefox og WebKit, som er motorerne i Chrome, Edge, Firefox og Safari.",
        ],
    ),
    (
        "Det ved vi ikke, eller det kan blive bedre",
        &[
            "Ingen har endnu prøvet Vejviseren på en rigtig iPhone med VoiceOver, eller med TalkBack, NVDA eller JAWS.",
            "Felter til dato og tid er browserens egne, og nogle skærmlæsere læser dem omstændeligt.",
            "Formidlingsplanen og arbejdsarkene er lange sider. Overskrifterne er den hurtigste vej gennem dem.",
            "Det, I selv skriver, og det, andre sender jer, gør Vejviseren ikke tilgængeligt for jer.",
        ],
    ),
    (
        "Er der noget, du ikke kan komme forbi?",
        &[
            "Sig det til den på biblioteket, der har givet dig Vejviseren. Fortæl, hvilken side det var, hvad du ville, og hvilken enhed, browser og skærmlæser du brugte. Version og byggenummer står på siden Om Vejviseren.",
            "Biblioteket kan skrive det på projektets liste over fejl, hvor alle kan læse med. Skriv aldrig noget fra noterne dér.",
        ],
    ),
];
