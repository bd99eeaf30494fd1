//! What the kinds of local resources are called.

use crate::domain::ResourceKind;

/// A resource's kind.
pub fn resource_kind(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Forening",
        ResourceKind::Event => "Begivenhed",
        ResourceKind::Institution => "Institution",
        ResourceKind::MeetingPlace => "Mødested",
        ResourceKind::Channel => "Kanal",
        ResourceKind::Community => "Fællesskab",
    }
}

/// The same, in the plural.
pub fn resource_kinds(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Foreninger",
        ResourceKind::Event => "Kulturelle begivenheder",
        ResourceKind::Institution => "Institutioner",
        ResourceKind::MeetingPlace => "Mødesteder",
        ResourceKind::Channel => "Kommunikationskanaler",
        ResourceKind::Community => "Fællesskaber",
    }
}

/// The title of a new resource of that kind: «Nyt mødested».
pub fn resource_new(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Ny forening",
        ResourceKind::Event => "Ny begivenhed",
        ResourceKind::Institution => "Ny institution",
        ResourceKind::MeetingPlace => "Nyt mødested",
        ResourceKind::Channel => "Ny kanal",
        ResourceKind::Community => "Nyt fællesskab",
    }
}

/// The button that adds a resource of that kind.
pub fn resource_add(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Tilføj en forening",
        ResourceKind::Event => "Tilføj en begivenhed",
        ResourceKind::Institution => "Tilføj en institution",
        ResourceKind::MeetingPlace => "Tilføj et mødested",
        ResourceKind::Channel => "Tilføj en kanal",
        ResourceKind::Community => "Tilføj et fællesskab",
    }
}
