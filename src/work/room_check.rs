//! The part of the room check that needs the disk: writable folders, printable signs and the power supply.

use crate::export;
use crate::files::{Disk, reason, try_folder};
use crate::model::{Power, Record, RoomReport, Session, unprintable};
use crate::words::Words;
use std::path::{Path, PathBuf};

/// The folder in which Linux lists mains and batteries.
const SUPPLIES: &str = "/sys/class/power_supply";
/// The names that chargers have there.
const CHARGERS: [&str; 6] = ["AC", "AC0", "ACAD", "ADP0", "ADP1", "Mains"];
/// The names that batteries have there.
const BATTERIES: [&str; 3] = ["BAT0", "BAT1", "BATT"];

/// Does the part of the room check that needs the disk.
pub(super) fn look(disk: &dyn Disk, record: Record, folders: &[PathBuf], words: Words) -> RoomReport {
    let session = Session::from_record(record);
    let tried = folders.iter().map(|folder| {
        let refused = try_folder(disk, folder).err();
        (folder.display().to_string(), refused.map(|error| reason(&error, words)))
    });
    RoomReport {
        folders: tried.collect(),
        unprintable: unprintable(&session, &export::is_printable, words),
        power: power(disk),
    }
}

/// The power supply, on systems with files that tell it.
fn power(disk: &dyn Disk) -> Power {
    let told = |supply: &str, what: &str| {
        let bytes = disk.read(&Path::new(SUPPLIES).join(supply).join(what)).ok()?;
        Some(String::from_utf8_lossy(&bytes).trim().to_owned())
    };
    let discharging = BATTERIES
        .into_iter()
        .find(|battery| told(battery, "status").is_some_and(|status| status == "Discharging"));
    if let Some(battery) = discharging {
        return Power::Battery(told(battery, "capacity").and_then(|capacity| capacity.parse().ok()));
    }
    let plugged = CHARGERS
        .into_iter()
        .any(|charger| told(charger, "online").is_some_and(|online| online == "1"));
    let has_battery = BATTERIES.into_iter().any(|battery| told(battery, "status").is_some());
    if plugged || has_battery { Power::Mains } else { Power::Unknown }
}
