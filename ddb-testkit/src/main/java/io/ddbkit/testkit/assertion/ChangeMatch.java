package io.ddbkit.testkit.assertion;

import io.ddbkit.testkit.stream.CapturedRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The expected changes that records of a stream contain, in the order of each item.
 *
 * @param missing the expected changes without a record
 * @param rest the records that no expected change matches
 */
record ChangeMatch(List<ExpectedChange> missing, List<CapturedRecord> rest) {

  /**
   * Matches each expected change with the first record of it that follows the match of the previous
   * change of the same item.
   *
   * @param told distinct records
   */
  static ChangeMatch of(List<ExpectedChange> expected, List<CapturedRecord> told) {
    var missing = new ArrayList<ExpectedChange>();
    var rest = new ArrayList<>(told);
    // Of an item, nothing that stands before its last record that was taken is taken any more.
    var passed = new HashSet<CapturedRecord>();
    for (var change : expected) {
      var found =
          rest.stream().filter(each -> !passed.contains(each) && change.isToldBy(each)).findFirst();
      found.ifPresentOrElse(
          record -> {
            rest.remove(record);
            passed.addAll(before(record, told));
          },
          () -> missing.add(change));
    }
    return new ChangeMatch(List.copyOf(missing), List.copyOf(rest));
  }

  private static List<CapturedRecord> before(CapturedRecord record, List<CapturedRecord> told) {
    return told.stream()
        .takeWhile(each -> !each.equals(record))
        .filter(each -> each.key().equals(record.key()))
        .toList();
  }
}
