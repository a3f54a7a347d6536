package depeche.indexer.source.web;

import depeche.indexer.source.Charsets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A mail or a part of one: headers, content with its transfer encoding undone, parts within.
///
/// @param headers by lower-case name, encoded words decoded
@SuppressWarnings("ArrayRecordComponent") // bytes of a mail, never compared
record MimePart(Map<String, String> headers, byte[] content, List<MimePart> parts) {
  /// Parts one in another; deeper ones are left.
  private static final int DEPTH = 8;

  private static final int PARTS = 1_000;

  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([A-Za-z0-9_-]{2,30})\\?([BbQq])\\?([^?]{0,2000})\\?=(?:\\s+(?==\\?))?");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[; ](?:file)?name=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");
  private static final Pattern OTHER_TEXT =
      Pattern.compile("message/rfc822|(?:text|application)/(?:[a-z0-9.+-]*\\+)?(?:xml|json)");

  static MimePart parse(byte[] bytes) {
    return parse(new String(bytes, StandardCharsets.ISO_8859_1).stripLeading(), 0);
  }

  private static MimePart parse(String text, int depth) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    Map<String, String> headers = headers(end < 0 ? unix : unix.substring(0, end));
    String body = end < 0 ? "" : unix.substring(end + 2);
    Matcher boundary = BOUNDARY.matcher(headers.getOrDefault("content-type", ""));
    if (depth < DEPTH && boundary.find()) {
      String line = "--" + Optional.ofNullable(boundary.group(1)).orElse(boundary.group(2));
      return new MimePart(headers, new byte[0], parts(body, line, depth));
    }
    String encoding = headers.getOrDefault("content-transfer-encoding", "").strip();
    return new MimePart(headers, decoded(body, encoding), List.of());
  }

  private static List<MimePart> parts(String body, String boundary, int depth) {
    var parts = new ArrayList<MimePart>();
    String[] pieces = ("\n" + body).split(Pattern.quote("\n" + boundary), PARTS);
    for (int i = 1; i < pieces.length; i++) {
      if (!pieces[i].startsWith("--")) {
        parts.add(parse(pieces[i].substring(pieces[i].indexOf('\n') + 1), depth + 1));
      }
    }
    return parts;
  }

  private static Map<String, String> headers(String text) {
    var headers = new HashMap<String, String>();
    for (String line : text.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT),
            words(line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  /// Decodes encoded words (RFC 2047); bytes that stand there as they are, are guessed.
  private static String words(String header) {
    String text =
        header.chars().allMatch(c -> c < 128)
            ? header
            : Charsets.decode(header.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    return ENCODED_WORD
        .matcher(text)
        .replaceAll(match -> {
          String value = match.group(3).replace('_', ' ');
          boolean base64 = match.group(2).equalsIgnoreCase("b");
          byte[] bytes =
              decoded(base64 ? match.group(3) : value, base64 ? "base64" : "quoted-printable");
          return Matcher.quoteReplacement(Charsets.decode(bytes, Charsets.named(match.group(1))));
        });
  }

  private static byte[] decoded(String body, String encoding) {
    if (encoding.equalsIgnoreCase("base64")) {
      return Base64.getMimeDecoder().decode(wholeQuanta(body));
    }
    return encoding.equalsIgnoreCase("quoted-printable")
        ? quotedPrintable(body)
        : body.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Base64 that breaks off is read as far as it goes.
  private static String wholeQuanta(String body) {
    var letters = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
        letters.append(c);
      }
    }
    if (letters.length() % 4 == 1) {
      letters.setLength(letters.length() - 1);
    }
    return letters.toString();
  }

  private static byte[] quotedPrintable(String body) {
    var bytes = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        bytes.write(c);
      } else if (i + 1 < body.length() && body.charAt(i + 1) == '\n') {
        i++;
      } else if (i + 2 < body.length() && isHex(body.charAt(i + 1)) && isHex(body.charAt(i + 2))) {
        bytes.write(Integer.parseInt(body, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isEmpty());
  }

  /// `text/plain` where nothing is said.
  String type() {
    String type = headers.getOrDefault("content-type", "text/plain");
    return type.toLowerCase(Locale.ROOT).strip();
  }

  Optional<Charset> charset() {
    return Charsets.declaredIn(headers.getOrDefault("content-type", ""));
  }

  /// The words of the mail in one type: the first part of it that is not attached.
  Optional<MimePart> text(String type) {
    if (parts.isEmpty()) {
      return Optional.of(this).filter(it -> it.type().startsWith(type) && !it.isAttached());
    }
    return parts.stream().flatMap(part -> part.text(type).stream()).findFirst();
  }

  /// The files that go with the mail.
  List<MimePart> attachments() {
    if (parts.isEmpty()) {
      return isAttached() ? List.of(this) : List.of();
    }
    return parts.stream().flatMap(part -> part.attachments().stream()).toList();
  }

  /// Attached is what is said to be, and another mail or XML, which no reader of mails shows.
  private boolean isAttached() {
    String disposition = headers.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT);
    return disposition.startsWith("attachment") || OTHER_TEXT.matcher(type()).lookingAt();
  }

  Optional<String> fileName() {
    return Stream.of("content-disposition", "content-type")
        .map(name -> FILE_NAME.matcher(headers.getOrDefault(name, "")))
        .filter(Matcher::find)
        .map(it -> Optional.ofNullable(it.group(1)).orElse(it.group(2)))
        .findFirst();
  }
}
