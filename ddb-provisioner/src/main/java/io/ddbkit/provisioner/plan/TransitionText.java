package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a transition is shown to people, and no part of what it does. What comes from outside, such
 * as the name of an index, is escaped.
 *
 * @param title what it does, in a few words
 * @param loses what would be lost, where something would
 * @param remarks what it means for those who use the table, and when DynamoDB takes it
 */
public record TransitionText(String title, Optional<String> loses, List<String> remarks) {

  public TransitionText {
    requireNonNull(title, "title");
    requireNonNull(loses, "loses");
    requireNonNull(remarks, "remarks");
    title = Printable.value(title);
    loses = loses.map(Printable::sentence);
    remarks = remarks.stream().map(Printable::sentence).toList();
  }

  static TransitionText of(String title) {
    return new TransitionText(title, Optional.empty(), List.of());
  }

  TransitionText titled(String other) {
    return new TransitionText(other, loses, remarks);
  }

  TransitionText losing(String what) {
    return new TransitionText(title, Optional.of(what), remarks);
  }

  TransitionText remarking(String remark) {
    var more = new ArrayList<>(remarks);
    more.add(remark);
    return new TransitionText(title, loses, more);
  }
}
