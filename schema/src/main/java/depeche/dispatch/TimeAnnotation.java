package depeche.dispatch;

import java.util.Optional;

/// A date said in the text.
///
/// @param interval what it resolves to; empty when nothing says, as for « jeudi » in a dispatch
///   without a publication date
/// @param rule the name of the rule that read it
public record TimeAnnotation(Mention mention, Optional<TimeInterval> interval, String rule) {}
