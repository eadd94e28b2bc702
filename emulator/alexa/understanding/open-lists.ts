// The built-in list types as recalled from Amazon's slot type reference; coverage differs by
// locale and the lists themselves are not published.
const lists = new Set(
  `Actor AdministrativeArea AggregateRating Airline Airport Anaphor Animal Artist Athlete Author
  Book BookSeries BroadcastChannel City CivicStructure Color Comic Corporation Country
  CreativeWorkType DayOfWeek Dessert DeviceType Director Drink EducationalOrganization EventType
  Festival FictionalCharacter FinancialService FirstName Food FoodEstablishment Game Gender Genre
  Landform LandmarksOrHistoricalBuildings Language LocalBusiness LocalBusinessType
  MedicalOrganization Month Movie MovieSeries MovieTheater MusicAlbum MusicCreativeWorkType
  MusicEvent MusicGroup MusicPlaylist MusicRecording MusicVenue MusicVideo Musician Organization
  Person PostalAddress Product Professional ProfessionalType RadioChannel Region RelativePosition
  Residence Room ScreeningEvent Service SocialMediaPlatform SoftwareApplication SoftwareGame
  SpaceObjects Sport SportsEvent SportsTeam StreetAddress StreetName TelevisionChannel TVEpisode
  TVSeason TVSeries VideoGame VisualModeTrigger WeatherCondition WrittenCreativeWorkType`.split(
    /\s+/,
  ),
)

/** AMAZON.GB_CITY, AMAZON.US_FIRST_NAME and their like: the older lists of one region each. */
const regional = /^[A-Z]+_(?:CITY|REGION|STATE|FIRST_NAME)$/

/** Whether a name is that of a built-in type that lists names of one sort. */
export function namesAmazonList(type: string): boolean {
  const name = type.replace(/^AMAZON\./, '')
  return lists.has(name) || regional.test(name)
}
