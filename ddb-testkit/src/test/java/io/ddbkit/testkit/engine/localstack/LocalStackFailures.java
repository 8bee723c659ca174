package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.testkit.engine.EngineSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Every way in which LocalStack cannot be started, without a Docker daemon. */
public final class LocalStackFailures {
  private LocalStackFailures() {}

  /** By title. */
  public static Map<String, Callable<?>> all() {
    var all = new LinkedHashMap<String, Callable<?>>();
    all.put(
        "Testcontainers missing",
        () ->
            new LocalStackProvider(ClassLoader.getPlatformClassLoader())
                .start(EngineSettings.of(Map.of())));
    all.put(
        "Testcontainers without its module",
        () -> new LocalStackProvider(new WithoutModule()).start(EngineSettings.of(Map.of())));
    all.put("no token", () -> check("localstack/localstack:latest", new Fake("", "")));
    all.put(
        "no Docker",
        () -> check(LocalStackImage.DEFAULT.name(), new Fake("no /var/run/docker.sock", "")));
    all.put(
        "no image",
        () ->
            check(
                "example.test/my-localstack:1",
                new Fake("", "its registry does not answer in 20 s")));
    return all;
  }

  private static String check(String image, Docker docker) {
    new Preflight(new LocalStackImage(image), Optional.empty(), docker).check();
    return "";
  }

  /** What a build has that names Testcontainers alone. */
  private static final class WithoutModule extends ClassLoader {
    WithoutModule() {
      super(LocalStackFailures.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.endsWith(".LocalStackContainer")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  /** A daemon that fails with these words, if there are any. */
  private record Fake(String noDaemon, String noImage) implements Docker {
    @Override
    public void find() {
      fail(noDaemon);
    }

    @Override
    public boolean has(String image) {
      return false;
    }

    @Override
    public void pull(String image) {
      fail(noImage);
    }

    private static void fail(String words) {
      if (!words.isEmpty()) {
        throw new IllegalStateException(words);
      }
    }
  }
}
