/**
 * Conversion of records to trees and back, by their types, with every error at its path. It names
 * no trait and no setting.
 */
@NullMarked
package io.ddbkit.traits.internal.codec;

import org.jspecify.annotations.NullMarked;
