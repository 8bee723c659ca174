package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Note;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * How DynamoDB, or a service beside it, holds one setting. Pure, but for what its sources fetch.
 */
public interface SettingHandler<T> {

  /** The setting. */
  Setting<T> setting();

  /**
   * The types of the clients, beside {@code DynamoDbClient}, that its sources and calls use. A
   * provisioner without one of them refuses the setting before the first call.
   */
  default Set<Class<?>> clients() {
    return Set.of();
  }

  /**
   * What has to be read to know it, beside {@link Source#TABLE}, which every run reads first. What
   * the handlers of a table name is read side by side.
   *
   * @param desired what the spec sets; empty: all of the setting has to be known
   * @param table the answer of DescribeTable
   * @return nothing, unless the handler says otherwise
   */
  default Set<Source<?>> sources(Optional<T> desired, TableDescription table) {
    requireNonNull(desired, "desired");
    requireNonNull(table, "table");
    return Set.of();
  }

  /**
   * The live value of the setting, in normal form.
   *
   * @throws UnreadableAnswerException if an answer lacks what its service always returns, or holds
   *     a value that this version does not know
   */
  Reading<T> read(Observation seen);

  /** What a new table has if nobody asks for anything; empty: nothing. */
  default Optional<T> valueAtCreation() {
    return Optional.empty();
  }

  /**
   * Its part of CreateTable.
   *
   * @return empty if CreateTable cannot carry it, so that it is a step of its own after creation
   */
  default Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      T desired, HandlerContext context) {
    requireNonNull(desired, "desired");
    requireNonNull(context, "context");
    return Optional.empty();
  }

  /**
   * The IAM actions that CreateTable needs because of the part that this handler writes, beside
   * {@code dynamodb:CreateTable}.
   *
   * @return none, unless the handler says otherwise
   */
  default Set<String> actionsOfCreate(T desired) {
    requireNonNull(desired, "desired");
    return Set.of();
  }

  /**
   * The way from the live value to the desired one, one transition for one call. Asked only when
   * they differ.
   *
   * @param live the live value; empty: there is none
   * @param desired what the spec sets
   */
  List<Transition<T>> transitions(Optional<Reading<T>> live, T desired, HandlerContext context);

  /**
   * The way to get rid of entries of a map by name that are live and should not be.
   *
   * @param live the live value
   * @param names the entries, at least one
   * @throws UnsupportedOperationException if its entries cannot be removed
   */
  default List<Transition<T>> removals(Reading<T> live, Set<String> names) {
    requireNonNull(live, "live");
    requireNonNull(names, "names");
    throw new UnsupportedOperationException(
        "the handler of " + setting() + " cannot remove entries, such as " + names);
  }

  /**
   * What there is to know of a value that no transition changes: why it cannot be compared, or that
   * the live value exceeds the desired one and stays.
   *
   * @param live the live value
   * @param desired what the spec sets
   * @return nothing, unless the handler says otherwise
   */
  default List<Note> notes(Reading<T> live, T desired) {
    requireNonNull(live, "live");
    requireNonNull(desired, "desired");
    return List.of();
  }

  /**
   * The call that makes a transition, from the freshest context. Never asked for a transition that
   * {@linkplain Transition#replaces() only a new table can have}.
   */
  Call<?> call(Transition<T> transition, HandlerContext fresh);

  /**
   * Whether a new table has this, so that a change from it may be part of its creation.
   *
   * @param part the value, or a part of it, that a transition starts from
   * @return whether it is the {@linkplain #valueAtCreation() value at creation}, unless the handler
   *     knows more of its parts
   */
  default boolean isAsAtCreation(T part) {
    requireNonNull(part, "part");
    return valueAtCreation().filter(part::equals).isPresent();
  }

  /**
   * What is asked before each change of the table, of whichever setting.
   *
   * @param desired what the spec sets
   * @return nothing, unless the handler says otherwise
   */
  default Optional<Guard<T>> guard(T desired) {
    requireNonNull(desired, "desired");
    return Optional.empty();
  }

  /**
   * How long a leaf may take to be seen once its change was accepted and the table is at rest. What
   * is not seen by then was accepted and forgotten, as emulators do.
   *
   * @return five seconds, unless the handler knows better
   */
  default Duration visibleWithin(Path leaf) {
    requireNonNull(leaf, "leaf");
    return Duration.ofSeconds(5);
  }

  /**
   * What of this setting has to be undone before the table can be deleted.
   *
   * @param seen the answers that were read; {@link Source#TABLE} is among them
   * @return nothing, unless the handler knows better
   */
  default List<Transition<T>> beforeDeletion(Observation seen) {
    requireNonNull(seen, "seen");
    return List.of();
  }

  /**
   * What AWS keeps, or leaves behind, when the table is deleted.
   *
   * @param seen the answers that were read; {@link Source#TABLE} is among them
   * @return nothing, unless the handler knows better
   */
  default List<Note> afterDeletion(Observation seen) {
    requireNonNull(seen, "seen");
    return List.of();
  }

  /** What has to be done before what, as far as this handler knows. */
  default List<OrderRule> order() {
    return List.of();
  }
}
