//! The screens: drawn from borrowed state, they give back what the user wishes.
