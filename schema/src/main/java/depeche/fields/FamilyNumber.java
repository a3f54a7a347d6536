package depeche.fields;

/// The id of a dispatch as a number, so that a family, which is named by one of its members, can be
/// written and changed as a doc value.
///
/// Letters are digits of base 38, the first the most significant: numbers sort as ids of letters
/// and figures do.
public final class FamilyNumber {
  private static final int BASE = 38;

  /// 38¹² is just below 2⁶³.
  private static final int LONGEST = 12;

  private FamilyNumber() {}

  /// The number of an id.
  ///
  /// @throws IllegalArgumentException if `id` is not of 1 to 12 small letters, digits and hyphens
  public static long of(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id: " + id);
    }
    long number = 0;
    for (int i = 0; i < LONGEST; i++) {
      number = number * BASE + (i < id.length() ? digit(id.charAt(i)) : 0);
    }
    return number;
  }

  /// Whether `text` could be the id of a dispatch.
  public static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> digit((char) c) > 0);
  }

  /// The id of a number.
  public static String id(long number) {
    var id = new StringBuilder(LONGEST);
    for (long left = number; left > 0; left /= BASE) {
      int digit = (int) (left % BASE);
      if (digit > 0) {
        id.append(letter(digit));
      }
    }
    return id.reverse().toString();
  }

  private static int digit(char letter) {
    if (letter >= '0' && letter <= '9') {
      return 1 + letter - '0';
    }
    if (letter >= 'a' && letter <= 'z') {
      return 11 + letter - 'a';
    }
    return letter == '-' ? 37 : 0;
  }

  private static char letter(int digit) {
    if (digit == 37) {
      return '-';
    }
    return (char) (digit <= 10 ? '0' + digit - 1 : 'a' + digit - 11);
  }
}
