package depeche.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A moment as precisely as it is known: a day, a day and a time, or an instant with its offset.
///
/// It prints as ISO 8601 at that precision: `2020-02-20`, `2020-02-20T18:04:00`,
/// `2020-02-20T18:04:00+01:00`.
public record Timestamp(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  /// Where an instant without a place of its own is read, French archives being what they are.
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  public Timestamp {
    if (offset.isPresent() && time.isEmpty()) {
      throw new IllegalArgumentException("an offset without a time on " + day);
    }
  }

  public static Timestamp of(LocalDate day) {
    return new Timestamp(day, Optional.empty(), Optional.empty());
  }

  public static Timestamp of(LocalDateTime local) {
    return new Timestamp(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.empty());
  }

  /// An instant; one given in UTC alone is read in Europe/Paris, so that its day is the reader's.
  public static Timestamp of(OffsetDateTime instant) {
    OffsetDateTime own =
        instant.getOffset().equals(ZoneOffset.UTC)
            ? instant.atZoneSameInstant(PARIS).toOffsetDateTime()
            : instant;
    return new Timestamp(
        own.toLocalDate(), Optional.of(own.toLocalTime()), Optional.of(own.getOffset()));
  }

  /// Reads what [#toString()] prints.
  ///
  /// @throws DateTimeParseException if `text` is none of the three forms
  public static Timestamp parse(String text) {
    if (text.length() <= 10) {
      return of(LocalDate.parse(text));
    }
    boolean local = text.indexOf('+', 10) < 0 && text.indexOf('-', 10) < 0 && !text.endsWith("Z");
    if (local) {
      return of(LocalDateTime.parse(text));
    }
    OffsetDateTime instant = OffsetDateTime.parse(text);
    return new Timestamp(
        instant.toLocalDate(),
        Optional.of(instant.toLocalTime()),
        Optional.of(instant.getOffset()));
  }

  /// Seconds since 1970-01-01 UTC, an unknown time being the start of the day, an unknown offset
  /// that of Paris: the order in which dispatches are listed.
  public long epochSecond() {
    LocalDateTime local = day.atTime(time.orElse(LocalTime.MIDNIGHT));
    ZoneOffset zone = offset.orElseGet(() -> PARIS.getRules().getOffset(local));
    return local.toEpochSecond(zone);
  }

  @Override
  public String toString() {
    return day
        + time.map(known -> "T" + SECONDS.format(known)).orElse("")
        + offset.map(ZoneOffset::getId).orElse("");
  }
}
