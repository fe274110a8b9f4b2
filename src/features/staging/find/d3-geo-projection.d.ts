/** Of the projections that the library adds to d3-geo, the one that is used. https://github.com/d3/d3-geo-projection#geoAitoff */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';

  export function geoAitoff(): GeoProjection;
}
