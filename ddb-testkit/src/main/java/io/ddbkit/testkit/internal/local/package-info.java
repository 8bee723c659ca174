/**
 * DynamoDB Local and its server; loaded a second time by a class loader of the engine's own, so
 * they see of the rest only what is public.
 */
@NullMarked
package io.ddbkit.testkit.internal.local;

import org.jspecify.annotations.NullMarked;
