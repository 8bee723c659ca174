package io.ddbkit.provisioner.internal.dynamodb.side;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the tags of a table hold its revision: the highest of a few, which take turns. Two instances
 * that set revisions within seconds would overwrite one tag, and the older might come last; so each
 * sets another one, and both see the higher in the end.
 *
 * @param tags all tags of a table
 */
record Revisions(Map<String, String> tags) {
  /** What the keys of these tags begin with; nothing else reads or writes them. */
  static final String PREFIX = "ddbkit:revision:";

  /** Nobody rolls out more of them at the same time. */
  private static final int TURNS = 4;

  /** Where no revision was ever set. */
  static final long NONE = 0;

  /** The revision of the table. */
  long current() {
    return all().mapToLong(tag -> number(tag.getValue())).max().orElse(NONE);
  }

  /** The tags to set so that this is the revision. */
  Map<String, String> setting(long number) {
    var set = new TreeMap<String, String>();
    set.put(PREFIX + number % TURNS, Long.toString(number));
    all()
        .filter(tag -> number(tag.getValue()) > number)
        .forEach(tag -> set.put(tag.getKey(), Long.toString(number)));
    return set;
  }

  private Stream<Map.Entry<String, String>> all() {
    return tags.entrySet().stream().filter(tag -> isOne(tag.getKey()));
  }

  static boolean isOne(String key) {
    return key.startsWith(PREFIX);
  }

  /** What somebody wrote by hand may be no number. */
  private static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException byHand) {
      return NONE;
    }
  }
}
