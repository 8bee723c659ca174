package io.ddbkit.testkit.stream;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;

/** Writes attribute values as DynamoDB's JSON does, such as {@code {"S": "text"}}. */
record TypedJson(JsonGenerator json) {

  void map(Map<String, AttributeValue> attributes) {
    json.writeStartObject();
    attributes.forEach(
        (name, value) -> {
          json.writeName(name);
          value(value);
        });
    json.writeEndObject();
  }

  private void value(AttributeValue value) {
    json.writeStartObject();
    json.writeName(value.type().name().replace("NUL", "NULL"));
    switch (value.type()) {
      case S -> json.writeString(value.s());
      case N -> json.writeString(value.n());
      case B -> bytes(value.b());
      case BOOL -> json.writeBoolean(value.bool());
      case NUL -> json.writeBoolean(true);
      case SS -> list(value.ss(), json::writeString);
      case NS -> list(value.ns(), json::writeString);
      case BS -> list(value.bs(), this::bytes);
      case L -> list(value.l(), this::value);
      case M -> map(value.m());
      default -> throw new IllegalArgumentException("not an attribute value: " + value.type());
    }
    json.writeEndObject();
  }

  private void bytes(SdkBytes bytes) {
    json.writeString(Base64.getEncoder().encodeToString(bytes.asByteArray()));
  }

  private <T> void list(Collection<T> values, Consumer<T> each) {
    json.writeStartArray();
    values.forEach(each);
    json.writeEndArray();
  }
}
