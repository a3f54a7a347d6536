package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;

/// A noun that begins the name of an organisation: « parquet », « ministère ».
///
/// @param noun as the lexicon writes it
/// @param plural whether this form is the plural
/// @param alone whether it may stand alone when it has a capital: « le Parlement »
record Head(String noun, ActorKind kind, boolean plural, boolean alone) {}
