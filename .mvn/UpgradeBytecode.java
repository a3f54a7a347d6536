import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Rewrites a jar of old class files at the version of Java 21, with stack maps.
///
/// The virtual machine's cache of linked classes leaves out classes of before Java 6: picocli,
/// which is compiled for Java 5, then costs a fifth of a search. The code stays what it was.
///
/// `java .mvn/UpgradeBytecode.java JAR`
void main(String[] args) throws Exception {
  Path jar = Path.of(args[0]);
  Path upgraded = jar.resolveSibling(jar.getFileName() + ".new");
  try (var in = new JarFile(jar.toFile());
      var out = new JarOutputStream(Files.newOutputStream(upgraded));
      var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
    ClassFile files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)),
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    for (JarEntry entry : in.stream().toList()) {
      byte[] bytes = in.getInputStream(entry).readAllBytes();
      var copy = new JarEntry(entry.getName());
      copy.setTime(entry.getTime());
      out.putNextEntry(copy);
      out.write(entry.getName().endsWith(".class") ? upgraded(files, bytes) : bytes);
    }
  }
  Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
}

byte[] upgraded(ClassFile files, byte[] bytes) {
  ClassModel model = files.parse(bytes);
  if (model.majorVersion() >= ClassFile.JAVA_21_VERSION) {
    return bytes;
  }
  ClassTransform version =
      (builder, element) -> {
        if (element instanceof ClassFileVersion) {
          builder.withVersion(ClassFile.JAVA_21_VERSION, 0);
        } else {
          builder.with(element);
        }
      };
  // Bodies are read and written anew, which is what makes their stack maps.
  return files.transformClass(
      model,
      ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
          .andThen(version));
}
