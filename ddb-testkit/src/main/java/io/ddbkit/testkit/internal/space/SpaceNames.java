package io.ddbkit.testkit.internal.space;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names that no other space has, in this JVM or another: access keys, and prefixes for the names of
 * tables. A prefix says when it was given out, so that what a killed JVM left behind can be told
 * from what a running one needs.
 */
public final class SpaceNames {
  /** Every table that is made under a prefix of ours begins with this. */
  public static final String OURS = "ddbkit-";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern MADE = Pattern.compile(OURS + "(\\d{8}T\\d{6}Z)-[0-9a-z]{10}-.*");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_LABEL = 40;

  private SpaceNames() {}

  /** Such as {@code ddbkitOrdersTest4fz0c81k2q}: letters and digits, as DynamoDB Local demands. */
  public static String accessKey(String label) {
    return "ddbkit" + plain(label) + random();
  }

  /** Such as {@code ddbkit-20261121T050102Z-4fz0c81k2q-OrdersTest-}. */
  public static String prefix(Instant now, String label) {
    var plain = plain(label);
    return OURS + TIME.format(now) + "-" + random() + "-" + (plain.isEmpty() ? "" : plain + "-");
  }

  /** When the prefix of this table was given out; empty: it has no prefix of ours. */
  public static Optional<Instant> madeAt(String table) {
    var made = MADE.matcher(table);
    if (!made.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TIME.parse(made.group(1), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String plain(String label) {
    var plain = label.replaceAll("[^A-Za-z0-9]", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
  }

  private static String random() {
    return RANDOM
        .ints(10, 0, Character.MAX_RADIX)
        .mapToObj(digit -> Character.toString(Character.forDigit(digit, Character.MAX_RADIX)))
        .reduce("", String::concat);
  }
}
