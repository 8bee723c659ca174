package io.ddbkit.testkit.internal.simulated.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What goes back over the wire.
 *
 * @param status the HTTP status
 * @param requestId the service's name for the call
 * @param body the answer in JSON
 */
public record WireAnswer(int status, String requestId, String body) {

  public static WireAnswer of(int status, String requestId, JsonObject body) {
    return new WireAnswer(status, requestId, Json.write(body));
  }

  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** The headers that DynamoDB sends, the checksum of the body among them. */
  public Map<String, String> headers() {
    var crc = new CRC32();
    var bytes = bytes();
    crc.update(bytes);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Server", "Server");
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("Content-Length", "" + bytes.length);
    headers.put("x-amzn-RequestId", requestId);
    headers.put("x-amz-crc32", "" + crc.getValue());
    return headers;
  }
}
