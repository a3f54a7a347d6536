package depeche.benchmarks;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.SourceLocation;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Mentions of persons, organisations and places in texts of other kinds: FENEC (BRAT files of many
/// genres), HIPE (tab-separated tokens of old newspapers, with the errors of their reading).
///
///     EntityBenchmark FOLDER|TSV… [--errors]
///
/// A mention is right if it overlaps one of the same class, since those sets take titles into names
/// and we do not. Classes PERS, ORG and LOC count, of HIPE the coarse literal ones; all others
/// (times, products, works, events) do not. Peoples (« les Sénégalais »), which FENEC calls
/// persons, count as missed. A place of ours that lies in one of their organisations counts for
/// neither side.
final class EntityBenchmark {
  private enum Sort {
    PERSON,
    ORGANISATION,
    PLACE
  }

  private record Name(int start, int end, Sort sort) {
    boolean overlaps(Name other) {
      return start < other.end && other.start < end;
    }
  }

  private final List<Annotator> annotators = Annotators.inOrder();
  private final Map<Sort, Tally> tallies = new EnumMap<>(Sort.class);
  private final List<String> errors = new ArrayList<>();

  private EntityBenchmark() {
    for (Sort sort : Sort.values()) {
      tallies.put(sort, new Tally());
    }
  }

  public static void main(String[] arguments) throws IOException {
    boolean listErrors = List.of(arguments).contains("--errors");
    List<String> paths =
        Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
    if (paths.isEmpty()) {
      System.err.println("usage: EntityBenchmark FOLDER|TSV… [--errors]");
      System.exit(2);
    }
    for (String path : paths) {
      var benchmark = new EntityBenchmark();
      benchmark.read(Path.of(path));
      System.out.println(Path.of(path).getFileName());
      benchmark.tallies.forEach(
          (sort, tally) -> System.out.println("  " + label(sort) + "  " + tally));
      if (listErrors) {
        benchmark.errors.forEach(System.out::println);
      }
    }
  }

  private static String label(Sort sort) {
    return switch (sort) {
      case PERSON -> "persons      ";
      case ORGANISATION -> "organisations";
      case PLACE -> "places       ";
    };
  }

  private void read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      tokens(Files.readAllLines(path));
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".ann")).sorted().toList()) {
        brat(file);
      }
    }
  }

  /// Lines of class, start, end and words, beside the text.
  private void brat(Path file) throws IOException {
    String text = Files.readString(Path.of(file.toString().replaceAll("ann$", "txt")));
    var names = new ArrayList<Name>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 2) {
        int start = Integer.parseInt(cells[1]);
        int end = Integer.parseInt(cells[2]);
        sort(cells[0]).ifPresent(sort -> names.add(new Name(start, end, sort)));
      }
    }
    score(text, names);
  }

  /// A token and its class a line; a line with a document's id begins each text.
  private void tokens(List<String> lines) {
    var text = new StringBuilder();
    var names = new ArrayList<Name>();
    for (String line : lines) {
      if (line.startsWith("# hipe2022:document_id")) {
        score(text.toString(), names);
        text.setLength(0);
        names.clear();
      }
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || cells.length < 9 || cells[0].equals("TOKEN")) {
        continue;
      }
      int start = text.length();
      text.append(cells[0]);
      int end = text.length();
      String tag = cells[1];
      if (tag.startsWith("B-")) {
        sort(tag.substring(2)).ifPresent(sort -> names.add(new Name(start, end, sort)));
      } else if (tag.startsWith("I-") && !names.isEmpty() && sort(tag.substring(2)).isPresent()) {
        Name last = names.removeLast();
        names.add(new Name(last.start(), end, last.sort()));
      }
      text.append(cells[cells.length - 1].contains("NoSpaceAfter") ? "" : " ");
    }
    score(text.toString(), names);
  }

  private static Optional<Sort> sort(String label) {
    return switch (label) {
      case "PERS", "PER", "pers" -> Optional.of(Sort.PERSON);
      case "ORG", "org" -> Optional.of(Sort.ORGANISATION);
      case "LOC", "loc" -> Optional.of(Sort.PLACE);
      default -> Optional.empty();
    };
  }

  private void score(String text, List<Name> gold) {
    if (text.isBlank()) {
      return;
    }
    List<Name> found = found(text);
    for (Name name : found) {
      if (gold.stream().anyMatch(other -> isSame(other, name))) {
        tally(name).right++;
      } else if (name.sort() != Sort.PLACE || gold.stream().noneMatch(name::overlaps)) {
        tally(name).wrong++;
        errors.add("wrong  " + shown(name, text));
      }
    }
    for (Name name : gold) {
      if (found.stream().noneMatch(other -> isSame(other, name))) {
        tally(name).missed++;
        errors.add("missed " + shown(name, text));
      }
    }
  }

  private static boolean isSame(Name one, Name other) {
    return one.sort() == other.sort() && one.overlaps(other);
  }

  private Tally tally(Name name) {
    return tallies.getOrDefault(name.sort(), new Tally());
  }

  private static String shown(Name name, String text) {
    int from = Math.max(0, name.start() - 30);
    int to = Math.min(text.length(), name.end() + 30);
    String before = text.substring(from, name.start());
    String after = text.substring(name.end(), to);
    String words = text.substring(name.start(), name.end());
    return label(name.sort()) + " " + (before + "[" + words + "]" + after).replace('\n', ' ');
  }

  private List<Name> found(String text) {
    var body = DispatchText.ofBody(List.of(text));
    var source = new SourceLocation("gold", Optional.empty(), 0);
    var dispatch = new Dispatch("gold", source, body, new Metadata.Builder().build());
    AnnotatedDispatch annotated = Annotators.annotate(dispatch, annotators);
    var names = new ArrayList<Name>();
    for (ActorAnnotation actor : annotated.actors()) {
      Sort sort = actor.actor().kind() == ActorKind.PERSON ? Sort.PERSON : Sort.ORGANISATION;
      actor.mentions().forEach(mention -> names.add(name(mention, sort)));
    }
    for (PlaceAnnotation place : annotated.places()) {
      for (PlaceMention mention : place.mentions()) {
        names.add(name(mention.mention(), Sort.PLACE));
      }
    }
    return names;
  }

  private static Name name(Mention mention, Sort sort) {
    return new Name(mention.span().start(), mention.span().end(), sort);
  }
}
