package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.dynamodb.permission.KeyPermissions;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Note;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.EncryptionKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The key at rest. The API's value AES256 is never sent: the only one that it takes is KMS, and the
 * AWS-owned key is had by asking for no other (API_SSESpecification).
 */
final class EncryptionHandler implements SettingHandler<EncryptionKey> {
  private static final Pattern AWS_MANAGED =
      Pattern.compile("(.*:)?(alias/aws/dynamodb|key/aws-managed-dynamodb)");
  private static final Duration EXPECTED = Duration.ofSeconds(23);

  @Override
  public Setting<EncryptionKey> setting() {
    return Encryption.ENCRYPTION;
  }

  @Override
  public Reading<EncryptionKey> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    return Reading.of(key(table), activity(table));
  }

  /** A table without a description is encrypted with the AWS-owned key: API_TableDescription. */
  private static EncryptionKey key(TableDescription table) {
    var sse = table.sseDescription();
    if (sse == null || sse.status() == SSEStatus.DISABLED || sse.status() == SSEStatus.DISABLING) {
      return new EncryptionKey.AwsOwned();
    }
    if (sse.status() == SSEStatus.ENABLED && sse.sseType() == SSEType.KMS) {
      Source.TABLE.told(sse.kmsMasterKeyArn(), "SSEDescription.KMSMasterKeyArn");
    }
    return sse.kmsMasterKeyArn() == null
        ? new EncryptionKey.AwsOwned()
        : kms(sse.kmsMasterKeyArn());
  }

  /**
   * DynamoDB tells the ARN of a key, which has no mark of whose it is. Emulators tell the alias of
   * the account's key, or a key named so.
   */
  private static EncryptionKey kms(String arn) {
    return AWS_MANAGED.matcher(arn).matches()
        ? new EncryptionKey.AwsManaged()
        : new EncryptionKey.CustomerManaged(arn);
  }

  private static Activity activity(TableDescription table) {
    var sse = table.sseDescription();
    var own = TableActivity.of(table);
    if (sse == null || sse.status() == null || !(own instanceof Activity.Idle)) {
      return own;
    }
    return switch (sse.status()) {
      case ENABLED, DISABLED -> own;
      default -> new Activity.Busy("encryption is " + Printable.value(sse.statusAsString()));
    };
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      EncryptionKey desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (!(desired instanceof EncryptionKey.AwsOwned)) {
            request.sseSpecification(specification(desired));
          }
        });
  }

  @Override
  public Set<String> actionsOfCreate(EncryptionKey desired) {
    return Set.copyOf(KeyPermissions.actions(desired));
  }

  @Override
  public Set<Permission> permissionsOfCreate(EncryptionKey desired) {
    return Set.copyOf(KeyPermissions.of(desired));
  }

  @Override
  public List<Transition<EncryptionKey>> transitions(
      Optional<Reading<EncryptionKey>> live, EncryptionKey desired, HandlerContext context) {
    return List.of(
        Transition.of(
                setting(),
                Verb.CHANGE,
                live.map(Reading::value),
                desired,
                EXPECTED,
                ExclusiveGroup.UPDATE_TABLE)
            .effect(Effect.TIMED)
            .remark("DynamoDB allows four such changes in 24 hours, and one more every six hours"));
  }

  /** DynamoDB tells a key's ARN alone: API_SSEDescription. */
  @Override
  public List<Note> notes(Reading<EncryptionKey> live, EncryptionKey desired) {
    return live.value() instanceof EncryptionKey.CustomerManaged standing
            && isNotComparable(desired, standing)
        ? List.of(
            new Note(
                setting().path(),
                desired
                    + " cannot be compared with the live key "
                    + standing.id()
                    + ", of which DynamoDB returns neither aliases nor who manages it; the live key"
                    + " is left as it is. To have a key compared, name it by its id or ARN"))
        : List.of();
  }

  private static boolean isNotComparable(
      EncryptionKey desired, EncryptionKey.CustomerManaged standing) {
    return desired instanceof EncryptionKey.CustomerManaged key
        ? key.id().contains("alias/") && !key.equals(standing)
        : desired instanceof EncryptionKey.AwsManaged;
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
            Act.of(Verb.CHANGE, setting()),
            "DynamoDB allows few changes of the key, so it is changed when all before it is done",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html"));
  }

  @Override
  public Set<Permission> permissions(Verb verb, EncryptionKey desired) {
    return Stream.concat(UpdateTable.PERMISSIONS.stream(), KeyPermissions.of(desired).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Call<?> call(Transition<EncryptionKey> transition, HandlerContext fresh) {
    return UpdateTable.call(
            fresh, request -> request.sseSpecification(specification(transition.to())))
        .alsoNeeding(KeyPermissions.actions(transition.to()));
  }

  private static SSESpecification specification(EncryptionKey key) {
    if (key instanceof EncryptionKey.AwsOwned) {
      return SSESpecification.builder().enabled(false).build();
    }
    var kms = SSESpecification.builder().enabled(true).sseType(SSEType.KMS);
    return key instanceof EncryptionKey.CustomerManaged customer
        ? kms.kmsMasterKeyId(customer.id()).build()
        : kms.build();
  }

  /** See https://aws.amazon.com/kms/pricing/ */
  @Override
  public List<Note> afterDeletion(Observation seen) {
    return read(seen).value() instanceof EncryptionKey.CustomerManaged own
        ? List.of(
            new Note(
                setting().path(),
                "key " + Printable.value(own.id()) + " stays in AWS KMS, and is charged there"))
        : List.of();
  }
}
