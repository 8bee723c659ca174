package io.ddbkit.provisioner.own;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.HandlerFailedException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A handler of a user's own that fails, in whichever part: the failure is told as its own. */
class FailingHandlerTest {
  private static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);
  private static final TableSpec OWNED = BARE.with(Owner.of("payments"));
  private final RuntimeException broken = new IllegalStateException("the owner is broken");

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @ParameterizedTest
  @CsvSource({
    "sources, sources(..)",
    "read, read(..)",
    "transitions, transitions(..)",
    "call, call(..)",
  })
  void isNamedWithItsSettingAndTable(String method, String told) {
    lab.standing(BARE);
    var handler = Tampered.throwing(method, broken);

    check(catchThrowable(() -> apply(with(handler))), handler, told);
  }

  @ParameterizedTest
  @CsvSource({"inCreate, inCreate(..)", "valueAtCreation, valueAtCreation()"})
  void isNamedWhereATableIsMade(String method, String told) {
    var handler = Tampered.throwing(method, broken);

    check(catchThrowable(() -> with(handler).createMissing(OWNED)), handler, told);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void isNamedWhereATableIsReplaced() {
    lab.standing(BARE);
    var handler = Tampered.throwing("beforeDeletion", broken);

    check(
        catchThrowable(() -> with(handler).plan(OWNED.sortKey("placedAt", NUMBER))),
        handler,
        "beforeDeletion(..)");
  }

  /** AWS asks for more than CreateTable where the request carries more. */
  @Test
  void namesThePermissionsThatItsPartOfCreateTableNeeds() {
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "no"));

    assertThatThrownBy(
            () -> with(Tampered.carriedWith("dynamodb:TagResource")).createMissing(OWNED))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining(
            "missing dynamodb:CreateTable on table/orders or dynamodb:TagResource on table/orders");
  }

  /** A policy that lacks a permission would be found wrong in production. */
  @Test
  void thatDoesNotTellItsPermissionsHasNoPolicy() {
    assertThatThrownBy(() -> with(new OwnerHandler()).permissions(Mode.UPDATE, OWNED))
        .isInstanceOf(HandlerFailedException.class)
        .hasMessageContaining("does not tell which permissions its calls need");
    assertThat(with(new OwnerHandler()).permissions(Mode.VALIDATE, OWNED).actions())
        .contains("dynamodb:DescribeTable");
  }

  private void check(Throwable e, Object handler, String told) {
    var name = handler.getClass().getName();
    assertThat(e)
        .isInstanceOf(HandlerFailedException.class)
        .hasCause(broken)
        .hasMessage(
            "orders: %s, the handler of setting ownership, failed in %s: the owner is broken",
            name, told);
    assertThat(((HandlerFailedException) e).handler()).isEqualTo(name);
    assertThat(((HandlerFailedException) e).setting()).isEqualTo("ownership");
  }

  @Test
  void isNamedWhereItTellsItsOrder() {
    var provisioner = with(Tampered.throwing("order", broken));

    assertThatThrownBy(() -> provisioner.plan(OWNED))
        .hasMessageContaining("the handler of setting ownership, failed in order(): the owner is")
        .hasCause(broken);
  }

  @Test
  void isNamedWhereItGivesNothing() {
    lab.standing(BARE);

    assertThatThrownBy(() -> with(Tampered.giving("read", null)).plan(OWNED))
        .isInstanceOf(HandlerFailedException.class)
        .hasMessageContaining("failed in read(..): it returned null");
  }

  @Test
  void isNamedWhereItsSourceThrows() {
    lab.standing(BARE);

    assertThatThrownBy(() -> with(reading("directory:Read", broken)).plan(OWNED))
        .isInstanceOf(HandlerFailedException.class)
        .hasMessageContaining("failed in directory:Read: the owner is broken")
        .hasCause(broken);
  }

  /** What DynamoDB means by a code says nothing of what another service, or another call, means. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ResourceNotFoundException",
        "TableNotFoundException",
        "ResourceInUseException",
        "LimitExceededException"
      })
  void isToldAtOnceOfARefusalOfItsService(String code) {
    var refusal = AwsErrors.of(code, "no such owner");
    var begun = lab.time.now();

    var e =
        catchThrowableOfType(
            ControlPlaneException.class,
            () -> with(reading("directory:Read", refusal)).createMissing(OWNED));

    assertThat(e)
        .hasMessageStartingWith("orders: directory:Read was refused: " + code + ": no such owner")
        .hasCause(refusal);
    assertThat(Duration.between(begun, lab.time.now())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void isToldAtOnceThatACallOfDynamoDbFindsNothing() {
    lab.standing(BARE);
    var refusal = AwsErrors.of("ResourceNotFoundException", "no such owner");

    assertThatThrownBy(() -> with(reading("dynamodb:DescribeOwner", refusal)).plan(OWNED))
        .isInstanceOf(ControlPlaneException.class)
        .hasCause(refusal);
  }

  @Test
  void waitsForWhatItsSourceCannotTellYetAndSaysWhy() {
    var refusal = AwsErrors.of("ResourceNotFoundException", "no such owner");
    var source = source("directory:Read", refusal).absentOn("ResourceNotFoundException");
    var handler = Tampered.giving("sources", Set.of(source));

    var e =
        catchThrowableOfType(IncompleteException.class, () -> with(handler).createMissing(OWNED));

    assertThat(e.kind()).isEqualTo(IncompleteException.Kind.TIMED_OUT);
    assertThat(e)
        .hasMessageContaining(
            "directory:Read answered last: ResourceNotFoundException: no such owner")
        .hasCause(refusal);
  }

  private static SettingHandler<?> reading(String action, RuntimeException e) {
    return Tampered.giving("sources", Set.of(source(action, e)));
  }

  private static Source<Owner.Ownership> source(String action, RuntimeException e) {
    return new Source<>(
        action,
        (clients, table) -> {
          throw e;
        });
  }

  private TableProvisioner with(SettingHandler<?> handler) {
    return lab.provisioner(
        b -> b.addHandler(handler).client(OwnerDirectory.class, new OwnerDirectory()));
  }

  private static void apply(TableProvisioner provisioner) {
    provisioner.apply(provisioner.plan(OWNED));
  }
}
