package io.ddbkit.provisioner.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;

/** The resource policy of one table, of which every version has a revision. */
public final class FakePolicy {
  private static final Duration COOLDOWN = Duration.ofSeconds(15);

  private final FakeControlPlane plane;
  private final Timeline<Optional<GetResourcePolicyResponse>> versions = new Timeline<>();
  private Instant notBefore = Instant.MIN;
  private int revision;

  FakePolicy(FakeControlPlane plane) {
    this.plane = plane;
    versions.from(Instant.MIN, Optional.empty());
  }

  /** As it is; empty: there is none. */
  public Optional<String> now() {
    return version(plane.time().now()).map(GetResourcePolicyResponse::policy);
  }

  private Optional<GetResourcePolicyResponse> version(Instant at) {
    return versions.at(at).orElseThrow();
  }

  GetResourcePolicyResponse seen() {
    return version(plane.time().now().minus(plane.tempo().lag()))
        .orElseThrow(() -> notFound("Resource-based policy not found"));
  }

  /** Somebody attaches it, as CreateTable does, or another process. */
  public void attach(String json) {
    var made =
        GetResourcePolicyResponse.builder().policy(json).revisionId("revision-" + ++revision);
    versions.from(plane.time().now(), Optional.of(made.build()));
  }

  void put(String json, @Nullable String expected) {
    check(expected);
    attach(json);
  }

  void delete(@Nullable String expected) {
    check(expected);
    versions.from(plane.time().now(), Optional.empty());
  }

  private void check(@Nullable String expected) {
    var now = plane.time().now();
    var standing = version(now).map(GetResourcePolicyResponse::revisionId).orElse("NO_POLICY");
    if (expected != null && !expected.equals(standing)) {
      throw notFound("Resource-based policy revision did not match");
    }
    if (now.isBefore(notBefore)) {
      throw AwsErrors.of(
          "ThrottlingException",
          "Resource-based policy modified within the previous 15000 milliseconds");
    }
    notBefore = now.plus(COOLDOWN);
  }

  private static PolicyNotFoundException notFound(String why) {
    var details = AwsErrors.of("PolicyNotFoundException", why).awsErrorDetails();
    return PolicyNotFoundException.builder()
        .message(why)
        .statusCode(400)
        .awsErrorDetails(details)
        .build();
  }
}
