package io.ddbkit.provisioner.fake;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The class path as a merge of its jars leaves it: without some of the files of one name. */
public final class MergedJars extends URLClassLoader {
  private String lost = "";
  private String of = "";

  public MergedJars() {
    super(classPath(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classPath() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(entry -> url(Path.of(entry)))
        .toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  /** The same and one jar more. */
  public MergedJars and(Path jar) {
    addURL(url(jar));
    return this;
  }

  /** The same without the file of this name of each jar in whose place this word stands. */
  public MergedJars without(String file, String jar) {
    lost = file;
    of = jar;
    return this;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    var found = Collections.list(super.getResources(name));
    found.removeIf(file -> name.equals(lost) && file.toString().contains(of));
    return Collections.enumeration(found);
  }

  /** Makes a provisioner of the classes of this class path. */
  public Object provisioner() throws Exception {
    var client = loadClass(DynamoDbClient.class.getName());
    var proxy =
        Proxy.newProxyInstance(
            this,
            new Class<?>[] {client},
            (self, method, args) -> {
              throw new UnsupportedOperationException(method.getName());
            });
    return call(TableProvisioner.class, "create", client, proxy);
  }

  /** Checks a spec by the classes of this class path. */
  public Object check() throws Exception {
    var spec = call(TableSpec.class, "named", String.class, "orders");
    var type = loadClass("io.ddbkit.spec.ScalarType");
    var scalar = type.getEnumConstants()[0];
    var keyed =
        spec.getClass().getMethod("partitionKey", String.class, type).invoke(spec, "id", scalar);
    return thrown(() -> keyed.getClass().getMethod("check").invoke(keyed));
  }

  private Object call(Class<?> type, String method, Class<?> parameter, Object argument)
      throws Exception {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      var twin = loadClass(type.getName());
      return thrown(() -> twin.getMethod(method, parameter).invoke(null, argument));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private interface Work {
    Object run() throws Exception;
  }

  private static Object thrown(Work work) throws Exception {
    try {
      return work.run();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException told ? told : e;
    }
  }
}
