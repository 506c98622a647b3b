/**
 * Where marketing happens: paid, owned, earned and shared media, channels and their groups, and the rules that tell a channel from a visit's
 * source. Start at {@link ChannelGrouping} for visits and at {@link MediaMix} for media.
 */
@NullMarked
package io.github.raceframework.core.media;

import org.jspecify.annotations.NullMarked;
