package io.ddbkit.testkit.internal.simulated.wire;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A call as it came over the wire.
 *
 * @param service the service and its version, such as {@code DynamoDB_20120810}
 * @param operation such as {@code CreateTable}
 * @param accessKey who calls; empty: nobody signed it
 * @param region the region for which it was signed
 * @param body the request in JSON
 */
public record WireRequest(
    String service, String operation, String accessKey, String region, String body) {
  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/,\\s]+)/[^/]*/([^/]*)/[^/]*/aws4_request");
  private static final String DEFAULT_REGION = "us-east-1";

  /**
   * Takes a call from the headers and the body of an HTTP request.
   *
   * @param header finds the value of a header by its name
   */
  public static WireRequest of(Function<String, Optional<String>> header, String body) {
    var target = header.apply("X-Amz-Target").orElse("");
    int dot = target.indexOf('.');
    var credential = CREDENTIAL.matcher(header.apply("Authorization").orElse(""));
    boolean signed = credential.find();
    return new WireRequest(
        dot < 0 ? "" : target.substring(0, dot),
        target.substring(dot + 1),
        signed ? credential.group(1) : "",
        signed ? credential.group(2) : DEFAULT_REGION,
        body);
  }
}
