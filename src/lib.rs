pub mod domain;
pub mod guide;
pub mod storage;
