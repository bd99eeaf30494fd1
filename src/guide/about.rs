//! The guide's title and introduction.

/// The guide's name.
pub const TITLE: &str = "Vejviseren";

/// What the guide is, in one line.
pub const SUBTITLE: &str = "Bibliotekets vej til stærkere lokale fællesskaber";

/// The guiding question behind all four steps.
pub const GUIDING_QUESTION: &str = "Hvad kan netop vores bibliotek gøre, for at folk her får mere sammen?";

/// How to use the guide, for its front page.
pub const INTRO: &str = "Fire trin fra den første nysgerrighed til et tiltag, lokalsamfundet selv \
    kan bære. Tag spørgsmålene med, når I taler sammen – ét trin ad gangen.";
