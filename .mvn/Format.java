import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Checks or applies google-java-format on every Java source of the project.
///
/// `java @.mvn/format.args -cp "target/formatter/*" .mvn/Format.java check|apply [FILE…]`: `check`
/// names the files that differ and ends with 1; `apply` rewrites them.
void main(String[] args) throws Exception {
  boolean apply = args.length > 0 && args[0].equals("apply");
  List<Path> sources = args.length > 1 ? given(args) : sourcesUnder(Path.of("."));
  var formatter =
      new Formatter(
          JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
  var unformatted = new ArrayList<Path>();
  for (Path source : sources) {
    String text = Files.readString(source);
    String formatted =
        formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
    if (!formatted.equals(text)) {
      unformatted.add(source);
      if (apply) {
        Files.writeString(source, formatted);
      }
    }
  }
  unformatted.forEach(source -> IO.println((apply ? "formatted " : "not formatted: ") + source));
  if (!unformatted.isEmpty() && !apply) {
    IO.println("run: mvn -Pformat -N verify");
    System.exit(1);
  }
}

List<Path> given(String[] args) {
  return List.of(args).subList(1, args.length).stream().map(Path::of).toList();
}

List<Path> sourcesUnder(Path root) throws Exception {
  var sources = new ArrayList<Path>();
  Files.walkFileTree(
      root,
      new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          String name = folder.getFileName().toString();
          return name.equals("target") || name.equals(".git")
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(".java")) {
            sources.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
  return sources;
}
