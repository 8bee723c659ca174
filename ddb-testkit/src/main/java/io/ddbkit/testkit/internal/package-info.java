/** DynamoDB Local and its class loader, and the settings that have handlers. Not API. */
@NullMarked
package io.ddbkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
