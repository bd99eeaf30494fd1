//! Files that only a passphrase opens, in the format age (<https://age-encryption.org/v1>): the program `age` opens ours.

use std::io::{self, Read};

use age::secrecy::SecretString;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use crate::protocol::FileProblem;
use crate::tail::Tail;

/// How much each guess at a passphrase costs: 2^15 rounds of scrypt, 32 MB and half a second on a phone.
const WORK: u8 = 15;
/// The most that is done to open a file of another program: `age` asks for 2^18 rounds, which take 256 MB.
const MOST_WORK: u8 = 18;
/// How many bytes are sealed or opened in one step.
const AT_A_TIME: u64 = 1_000_000;

/// Bytes that come piece by piece: an empty piece is the end.
pub trait Pieces {
    /// The next piece.
    ///
    /// # Errors
    /// When the file can't be read, or has been changed by somebody without the passphrase.
    fn next_piece(&mut self) -> Result<Vec<u8>, FileProblem>;
}

/// A file being sealed.
pub struct Sealing<R> {
    plain: R,
    /// `None` at the end.
    writer: Option<StreamWriter<Tail>>,
    tail: Tail,
}

impl<R: Read> Sealing<R> {
    /// Seals `plain`, so that only `passphrase` opens it.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn begin(plain: R, passphrase: &str) -> Result<Self, FileProblem> {
        let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
        recipient.set_work_factor(WORK);
        let recipient: &dyn age::Recipient = &recipient;
        let encryptor =
            Encryptor::with_recipients(std::iter::once(recipient)).map_err(|_| FileProblem::Damaged)?;
        let tail = Tail::default();
        let writer = Some(encryptor.wrap_output(tail.clone())?);
        Ok(Self { plain, writer, tail })
    }
}

impl<R: Read> Pieces for Sealing<R> {
    fn next_piece(&mut self) -> Result<Vec<u8>, FileProblem> {
        if let Some(mut writer) = self.writer.take() {
            if io::copy(&mut (&mut self.plain).take(AT_A_TIME), &mut writer)? < AT_A_TIME {
                writer.finish()?;
            } else {
                self.writer = Some(writer);
            }
        }
        Ok(self.tail.take_until(u64::MAX))
    }
}

/// A sealed file being opened.
pub struct Opening<R: Read>(StreamReader<R>);

impl<R: Read> Opening<R> {
    /// Opens `sealed`.
    ///
    /// # Errors
    /// When `passphrase` doesn't, when it takes something else than a passphrase, or too much work, or when it is none.
    pub fn begin(sealed: R, passphrase: &str) -> Result<Self, FileProblem> {
        let decryptor = Decryptor::new(sealed).map_err(problem)?;
        if !decryptor.is_scrypt() {
            return Err(FileProblem::OtherKey);
        }
        let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
        identity.set_max_work_factor(MOST_WORK);
        let identity: &dyn age::Identity = &identity;
        let plain = decryptor.decrypt(std::iter::once(identity)).map_err(problem)?;
        Ok(Self(plain))
    }

    /// Checks that it contains exactly what `plain` does.
    ///
    /// # Errors
    /// When it doesn't, or one of the two can't be read.
    pub fn verify(mut self, mut plain: impl Read) -> Result<(), FileProblem> {
        loop {
            let (mut here, mut there) = (Vec::new(), Vec::new());
            (&mut self.0).take(AT_A_TIME).read_to_end(&mut here)?;
            (&mut plain).take(AT_A_TIME).read_to_end(&mut there)?;
            if here != there {
                return Err(FileProblem::Damaged);
            }
            if here.is_empty() {
                return Ok(());
            }
        }
    }
}

impl<R: Read> Pieces for Opening<R> {
    fn next_piece(&mut self) -> Result<Vec<u8>, FileProblem> {
        let mut piece = Vec::new();
        (&mut self.0).take(AT_A_TIME).read_to_end(&mut piece)?;
        Ok(piece)
    }
}

fn problem(why: DecryptError) -> FileProblem {
    match why {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            FileProblem::WrongPassphrase
        }
        DecryptError::ExcessiveWork { .. } => FileProblem::TooMuchWork,
        _ => FileProblem::Damaged,
    }
}
