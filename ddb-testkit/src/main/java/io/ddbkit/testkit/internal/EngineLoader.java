package io.ddbkit.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads DynamoDB Local, its server and the logging interfaces that they call a second time, from
 * the same jars, and lets all of them log through SLF4J; where they shall be quiet, through one of
 * their own that has nothing to log to. However the logging of the program under test is set up,
 * and set up again while tests run, it hears nothing of them then; and no logging jars, mixed as
 * they may be, keep them from starting.
 */
final class EngineLoader extends ClassLoader {
  private static final String LOCAL = "io.ddbkit.testkit.internal.local.";
  private static final List<String> ENGINE =
      List.of(
          LOCAL,
          "software.amazon.dynamodb.",
          "org.eclipse.jetty.",
          "com.almworks.sqlite4java.",
          "org.apache.logging.log4j.");
  private static final String SLF4J = "org.slf4j.";
  private static final String SLF4J_PROVIDER = "org.slf4j.spi.SLF4JServiceProvider";
  private static final String FOLDER = LOCAL.replace('.', '/');

  /** What service loaders find, by the file that they look for. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "META-INF/services/org.apache.logging.log4j.spi.Provider",
          FOLDER + "log4j-provider",
          "META-INF/services/" + SLF4J_PROVIDER,
          FOLDER + "slf4j-provider");

  private final List<String> own;

  private EngineLoader(ClassLoader classPath, List<String> own) {
    super("ddbkit-engine", classPath);
    this.own = List.copyOf(own);
  }

  static ClassLoader logging(ClassLoader classPath) {
    return new EngineLoader(classPath, ENGINE);
  }

  static ClassLoader quiet(ClassLoader classPath) {
    var own = new ArrayList<>(ENGINE);
    if (has(classPath, SLF4J_PROVIDER)) { // an older one has no providers, but one fixed binding
      own.add(SLF4J);
    }
    return new EngineLoader(classPath, own);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (own.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var path = name.replace('.', '/') + ".class";
    var resource = getParent().getResource(path);
    if (resource == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = resource.openStream()) {
      var bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, domain(resource, path));
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return super.getResource(SERVICES.getOrDefault(name, name));
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    var service = SERVICES.get(name);
    return service == null
        ? super.getResources(name)
        : Collections.enumeration(List.of(getParent().getResource(service)));
  }

  /** As if from the same jar: some look there for what lies beside them. */
  private static ProtectionDomain domain(URL resource, String path) throws IOException {
    var url = resource.toString();
    var place = url.substring(0, url.length() - path.length());
    var jar = place.startsWith("jar:") ? place.substring(4, place.length() - 2) : place;
    return new ProtectionDomain(new CodeSource(new URL(jar), (Certificate[]) null), null);
  }

  private static boolean has(ClassLoader classPath, String type) {
    return classPath.getResource(type.replace('.', '/') + ".class") != null;
  }
}
