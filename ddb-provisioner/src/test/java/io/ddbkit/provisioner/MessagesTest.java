package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What every failure says. */
class MessagesTest {
  private static final TableSpec SPEC =
      Orders.BARE.with(Streams.on(), TimeToLive.on("expiresAt"), Protection.recoveryOnly());

  private final StringBuilder text = new StringBuilder();

  @Test
  void readAsTheyDid() {
    differences();
    refusedPlans();
    unfinished();
    failedCalls();
    others();

    Golden.check(MessagesTest.class, "messages.txt", text.toString());
  }

  private void differences() {
    say("missing, in VALIDATE", lab -> lab.provisioner()::verify);
    say("being made, in VALIDATE", lab -> lab.begun(SPEC).provisioner()::verify);
    say("different, in VALIDATE", lab -> lab.standing(Orders.BARE).provisioner()::verify);
    say(
        "different, in CREATE_MISSING",
        lab -> lab.standing(Orders.BARE).provisioner()::createMissing);
    say(
        "other keys, in CREATE_MISSING",
        lab -> lab.standing(Orders.BARE.sortKey("placedAt", NUMBER)).provisioner()::createMissing);
    say(
        "made otherwise by somebody else meanwhile",
        lab -> {
          lab.dynamoDb.before("CreateTable", 1, () -> lab.begun(Orders.BARE));
          return lab.provisioner()::createMissing;
        });
  }

  private void refusedPlans() {
    say(
        "a plan without its permit",
        lab -> {
          lab.standing(Orders.BARE.with(Protection.recoveryOnly()));
          return spec ->
              lab.provisioner().apply(lab.provisioner().plan(Orders.BARE.with(Protection.off())));
        });
    say(
        "a stale plan",
        lab -> {
          var plan = lab.standing(Orders.BARE).provisioner().plan(SPEC);
          lab.another().apply(lab.another().plan(Orders.BARE.with(Streams.on())));
          return spec -> lab.provisioner().apply(plan);
        });
  }

  private void unfinished() {
    say(
        "a deadline",
        lab -> {
          lab.plane.tempo(usual -> usual.creation(Duration.ofHours(1)));
          return lab.provisioner(b -> b.stepTimeout(Duration.ofMinutes(3)))::createMissing;
        });
    say(
        "an interrupt",
        lab -> {
          lab.time.after(Duration.ofSeconds(3), Thread.currentThread()::interrupt);
          return lab.provisioner()::createMissing;
        });
    say(
        "a table that cannot be used",
        lab -> {
          inaccessible(lab.begun(SPEC));
          return lab.provisioner()::createMissing;
        });
    say(
        "a table that stands and cannot be used",
        lab -> {
          inaccessible(lab.standing(SPEC));
          return lab.provisioner()::createMissing;
        });
  }

  private static void inaccessible(ProvisionerFixture lab) {
    lab.plane
        .table("orders")
        .becomes(
            Duration.ofSeconds(1),
            t -> t.tableStatus(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS));
    lab.time.pass(Duration.ofSeconds(1));
  }

  private void failedCalls() {
    failed(
        "no answer",
        "DescribeTable",
        SdkClientException.create("Unable to execute HTTP request: Connection refused"));
    failed(
        "no credentials",
        "DescribeTable",
        SdkClientException.create("Unable to load credentials from any of the providers"));
    failed(
        "a denied read",
        "DescribeTable",
        AwsErrors.of(
            "AccessDeniedException",
            "User: arn:aws:iam::123456789012:user/app is not authorized to perform:"
                + " dynamodb:DescribeTable on resource:"
                + " arn:aws:dynamodb:eu-west-1:123456789012:table/orders"));
    failed(
        "a denied write",
        "CreateTable",
        AwsErrors.of("AccessDeniedException", "User is not authorized"));
    failed(
        "a refused call",
        "CreateTable",
        AwsErrors.of("ValidationException", "One or more parameter values were invalid"));
    failed(
        "an operation that is not offered",
        "UpdateContinuousBackups",
        AwsErrors.of("UnknownOperationException", "An unknown operation was requested.", 501));
    say(
        "a first read that is throttled for a minute",
        lab -> {
          var throttled = AwsErrors.of("ThrottlingException", "Rate exceeded");
          lab.dynamoDb.failFirst(900, "DescribeTable", throttled);
          return lab.provisioner()::createMissing;
        });
  }

  private void failed(String title, String operation, RuntimeException error) {
    say(
        title,
        lab -> {
          lab.dynamoDb.failFirst(3, operation, error);
          return lab.provisioner()::createMissing;
        });
  }

  private void others() {
    say(
        "a setting without a handler",
        lab -> spec -> lab.provisioner().createMissing(spec.with(new Odd())));
    say(
        "several tables",
        lab -> {
          lab.standing(Orders.BARE);
          var other = Orders.BARE.toBuilder().name("others").build();
          var third = Orders.BARE.toBuilder().name("thirds").build();
          lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "no"));
          return spec ->
              lab.provisioner().createMissing(Orders.BARE.provisioned(1, 1), other, third);
        });
  }

  private void say(String title, Function<ProvisionerFixture, Attempt> situation) {
    var attempt = situation.apply(new ProvisionerFixture());
    var message = catchThrowable(() -> attempt.at(SPEC)).getMessage();
    Thread.interrupted();
    text.append("== ").append(title).append('\n').append(message.stripTrailing()).append("\n\n");
  }

  /** What is tried with the spec. */
  private interface Attempt {
    Object at(TableSpec spec);
  }

  /** A trait whose setting nobody handles. */
  private record Odd() implements Trait {
    private static final Setting<Boolean> ODDITY = Setting.of("oddity", Boolean.class, Scope.TABLE);

    @Override
    public TraitType<Odd> type() {
      return TraitType.of("odd", Odd.class, "").settings(ODDITY).samples(new Odd());
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.value(ODDITY, true);
    }
  }
}
