package io.ddbkit.testkit.stream;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records as the event that Lambda hands to a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with
 *     DynamoDB, example event</a>
 */
final class LambdaEvent {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final String stream;

  private LambdaEvent(JsonGenerator json, String stream) {
    this.json = json;
    this.stream = stream;
  }

  static String of(List<Record> records, String stream) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new LambdaEvent(json, stream).event(records);
    }
    return text.toString();
  }

  private void event(List<Record> records) {
    json.writeStartObject();
    json.writeArrayPropertyStart("Records");
    records.forEach(this::record);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void record(Record told) {
    json.writeStartObject();
    text("eventID", told.eventID());
    text("eventName", told.eventNameAsString());
    text("eventVersion", told.eventVersion());
    text("eventSource", told.eventSource());
    text("awsRegion", told.awsRegion());
    json.writeObjectPropertyStart("dynamodb");
    change(told.dynamodb());
    json.writeEndObject();
    Optional.ofNullable(told.userIdentity()).ifPresent(this::identity);
    text("eventSourceARN", stream);
    json.writeEndObject();
  }

  private void change(StreamRecord told) {
    // As Lambda has it: a number of seconds.
    Optional.ofNullable(told.approximateCreationDateTime())
        .map(Instant::getEpochSecond)
        .ifPresent(at -> json.writeNumberProperty("ApproximateCreationDateTime", at));
    image("Keys", told.hasKeys(), told.keys());
    image("NewImage", told.hasNewImage(), told.newImage());
    image("OldImage", told.hasOldImage(), told.oldImage());
    text("SequenceNumber", told.sequenceNumber());
    Optional.ofNullable(told.sizeBytes())
        .ifPresent(size -> json.writeNumberProperty("SizeBytes", size));
    text("StreamViewType", told.streamViewTypeAsString());
  }

  private void image(String name, boolean told, Map<String, AttributeValue> attributes) {
    if (told) {
      json.writeName(name);
      new TypedJson(json).map(attributes);
    }
  }

  private void identity(Identity told) {
    json.writeObjectPropertyStart("userIdentity");
    text("principalId", told.principalId());
    text("type", told.type());
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
