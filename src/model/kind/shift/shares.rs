//! A point in a triangle, as how much of each corner it is.

use serde::{Deserialize, Serialize};

/// The share of each corner: whole percent, in the order of the corners, with the sum 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shares([u8; 3]);

impl Shares {
    /// The middle of the triangle, as near as whole percent allow.
    pub const MIDDLE: Self = Self([34, 33, 33]);

    /// Three shares; `None` unless they sum to 100.
    pub fn new(shares: [u8; 3]) -> Option<Self> {
        (shares.iter().map(|share| u16::from(*share)).sum::<u16>() == 100).then_some(Self(shares))
    }

    /// The nearest whole percent to three weights; weights below nothing count as nothing.
    pub fn nearest(weights: [f32; 3]) -> Self {
        let weights = weights.map(|weight| if weight.is_finite() { weight.max(0.0) } else { 0.0 });
        let sum: f32 = weights.iter().sum();
        if sum <= f32::EPSILON {
            return Self::MIDDLE;
        }
        let [first, second, _] = weights.map(|weight| percent(weight / sum));
        let second = second.min(100 - first);
        Self([first, second, 100 - first - second])
    }

    /// The shares in the order of the corners.
    pub const fn values(self) -> [u8; 3] {
        self.0
    }

    /// The share of one corner, 0 when there is no such corner.
    pub fn of(self, corner: usize) -> u8 {
        self.0.get(corner).copied().unwrap_or(0)
    }

    /// The same point with one corner at `share` (0 to 100); the others keep their proportion.
    #[must_use]
    pub fn with(self, corner: usize, share: u8) -> Self {
        let share = share.min(100);
        let mut others = (0..3).filter(|index| *index != corner);
        let (Some(one), Some(two)) = (others.next(), others.next()) else {
            return self;
        };
        if corner > 2 {
            return self;
        }
        let rest = 100 - share;
        let sum = u16::from(self.of(one)) + u16::from(self.of(two));
        let first = if sum == 0 {
            rest / 2
        } else {
            percent(f32::from(self.of(one)) / f32::from(sum) * f32::from(rest) / 100.0)
        };
        let mut shares = [0; 3];
        for (index, value) in [(corner, share), (one, first), (two, rest - first.min(rest))] {
            if let Some(slot) = shares.get_mut(index) {
                *slot = value;
            }
        }
        Self(shares)
    }

    pub(super) const fn is_valid(self) -> bool {
        let [a, b, c] = self.0;
        a as u16 + b as u16 + c as u16 == 100
    }
}

/// A part of one as whole percent, 0 to 100.
fn percent(part: f32) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100 before the cast"
    )]
    let whole = (part * 100.0).round().clamp(0.0, 100.0) as u8;
    whole
}
