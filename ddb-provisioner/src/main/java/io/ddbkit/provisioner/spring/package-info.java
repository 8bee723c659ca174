/**
 * Spring Boot: makes sure of the beans of type {@code TableSpec} before anything gets the {@code
 * DynamoDbClient}. Loaded by Spring Boot 3.2 and later, and by nothing else.
 */
@NullMarked
package io.ddbkit.provisioner.spring;

import org.jspecify.annotations.NullMarked;
