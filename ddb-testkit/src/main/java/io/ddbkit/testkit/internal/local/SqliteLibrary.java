package io.ddbkit.testkit.internal.local;

import io.ddbkit.testkit.internal.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoaderUtil;

/**
 * SQLite's native library, which DynamoDB Local unpacks from its jar into the temporary directory.
 * It does so when it answers for the first time, and where it cannot, each request is answered with
 * an empty error 500. Loaded before, it can be said why.
 */
final class SqliteLibrary {
  private static final String FOLDER =
      "/software/amazon/dynamodb/services/local/shared/access/sqlite/native/";

  /** A folder that holds the library: a property of DynamoDB Local. */
  private static final String GIVEN = "org.sqlite.lib.path";

  private SqliteLibrary() {}

  /**
   * Loads the library.
   *
   * @throws StartFailure if there is none for this system, or it cannot be unpacked or loaded
   */
  static synchronized void load() throws StartFailure {
    if (System.getProperty(GIVEN) == null) {
      requireOneForThisSystem();
      requireSpace();
    }
    try {
      SQLiteLibraryLoader.initialize();
    } catch (NoClassDefFoundError missing) {
      throw StartFailure.of(missing);
    } catch (Exception | LinkageError e) {
      throw SqliteFailures.notLoaded(directory(), firstCause(e));
    }
  }

  private static void requireOneForThisSystem() throws StartFailure {
    if (!SQLiteLibraryLoaderUtil.hasNativeLib(folder(), name())) {
      throw SqliteFailures.noneForThisSystem(folder() + "/" + name());
    }
  }

  private static void requireSpace() throws StartFailure {
    try {
      Files.delete(unpacked());
    } catch (IOException e) {
      throw SqliteFailures.noSpace(directory(), e);
    }
  }

  /** DynamoDB Local prints the cause and throws another exception, so it is asked for again. */
  private static Throwable firstCause(Throwable told) {
    if (told instanceof IllegalCallerException) {
      return told;
    }
    try {
      var library = unpacked();
      try {
        System.load(library.toString());
      } finally {
        Files.delete(library);
      }
      return told;
    } catch (IOException | LinkageError | IllegalCallerException cause) {
      return cause;
    }
  }

  private static Path unpacked() throws IOException {
    var file = Files.createTempFile(Path.of(directory()), "ddbkit-sqlite", ".library");
    try (var in = SQLiteLibraryLoaderUtil.class.getResourceAsStream(folder() + "/" + name())) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static String directory() {
    return System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
  }

  private static String folder() {
    return FOLDER + SQLiteLibraryLoaderUtil.getNativeLibFolderPathForCurrentOS();
  }

  private static String name() {
    return SQLiteLibraryLoaderUtil.getNativeLibName();
  }
}
