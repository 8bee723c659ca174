package io.ddbkit.testkit.internal.simulated.service;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of the table that a request is about: judged first, and alone. */
public final class Names {
  private static final String MEMBER = "TableName";
  private static final String CHARACTERS = "[a-zA-Z0-9_.-]+";
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:[^:]+:[^:]+:table/([^/]+)(/.*)?");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 255;

  private Names() {}

  /** The name, also if it was given as an ARN. */
  public static String of(JsonObject request) {
    return inArn(request.string(MEMBER)).orElse(request.string(MEMBER));
  }

  /** The table that a resource's ARN leads to: its own, or that of an index or a stream. */
  public static Optional<String> inArn(String arn) {
    var matcher = ARN.matcher(arn);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * The table of this request.
   *
   * @throws Refusal ResourceNotFoundException
   */
  public static Table table(Realm realm, JsonObject request) {
    return realm.table(of(request)).orElseThrow(() -> missing(of(request)));
  }

  /** That there is no such table, as most operations say it. */
  public static Refusal missing(String table) {
    return Refusal.notFound("Requested resource not found: Table: " + table + " not found");
  }

  /** Refuses a request without a name, or with one that no table can have. */
  static void require(JsonObject request) {
    var said = request.text(MEMBER);
    if (said.isEmpty()) {
      throw Refusal.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
    var faults = faults(inArn(said.get()).orElse(said.get()));
    if (!faults.isEmpty()) {
      throw Refusal.validation(
          "%d validation error%s detected: %s"
              .formatted(faults.size(), faults.size() == 1 ? "" : "s", String.join("; ", faults)));
    }
  }

  private static List<String> faults(String name) {
    var faults = new ArrayList<String>();
    if (!name.isEmpty() && !name.matches(CHARACTERS)) {
      faults.add(fault(name, "satisfy regular expression pattern: " + CHARACTERS));
    }
    if (name.length() < SHORTEST) {
      faults.add(fault(name, "have length greater than or equal to " + SHORTEST));
    }
    if (name.length() > LONGEST) {
      faults.add(fault(name, "have length less than or equal to " + LONGEST));
    }
    return faults;
  }

  private static String fault(String name, String must) {
    return "Value '%s' at 'tableName' failed to satisfy constraint: Member must %s"
        .formatted(name, must);
  }
}
