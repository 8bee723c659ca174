package io.ddbkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The library with a class that has changed, and callers that were compiled before the change. */
final class ChangedLibrary {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path sources;
  private final Path changed;
  private final Path callers;

  ChangedLibrary(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    changed = Files.createDirectories(folder.resolve("changed"));
    callers = Files.createDirectories(folder.resolve("callers"));
  }

  /** Compiles the class anew from its source, with this change. */
  void change(Path source, UnaryOperator<String> change) throws IOException {
    var before = Files.readString(source);
    var after = change.apply(before);
    assertThat(after).as("the change applies to %s", source).isNotEqualTo(before);
    compile(Files.writeString(sources.resolve(source.getFileName()), after), changed);
  }

  Class<?> typeOf(String name) throws IOException, ClassNotFoundException {
    return loader().loadClass(name);
  }

  /** What a caller returns that was compiled against the library as it is. */
  Object run(Path caller) throws IOException, ReflectiveOperationException {
    compile(caller, callers);
    var name = caller.toString().replaceAll(".*src/test/java/|\\.java$", "").replace('/', '.');
    var thread = Thread.currentThread();
    var usual = thread.getContextClassLoader();
    try (var loader = loader()) {
      thread.setContextClassLoader(loader);
      return loader.loadClass(name).getMethod("words").invoke(null);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** What has changed comes before the rest; nothing is shared with the tests. */
  private URLClassLoader loader() throws IOException {
    var rest = Arrays.stream(CLASS_PATH.split(File.pathSeparator)).map(Path::of);
    var urls = Stream.concat(Stream.of(callers, changed), rest).map(ChangedLibrary::url);
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  private static void compile(Path source, Path into) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of("-d", into.toString(), "-cp", CLASS_PATH, "-proc:none", "-parameters");
      var task =
          compiler.getTask(problems, files, null, options, null, files.getJavaFileObjects(source));
      assertThat(task.call()).as("%s", problems).isTrue();
    }
  }
}
